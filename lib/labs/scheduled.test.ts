import { describe, expect, it } from 'vitest'
import { sgd, tensor } from '../rnn'
import { linearDecay, scheduled } from './scheduled'

describe('scheduled', () => {
  it('takes each step with the optimiser of its turn and carries one state', () => {
    const optimiser = scheduled((step) => sgd({ learningRate: 1 / (step + 1), momentum: 0.5 }))
    const parameters = { w: tensor([1], [0]) }
    const gradients = { w: tensor([1], [1]) }
    const first = optimiser.step(parameters, gradients, optimiser.initial(parameters))
    const second = optimiser.step(first.parameters, gradients, first.state)
    expect(first.parameters.w?.data[0]).toBe(-1)
    expect(second.parameters.w?.data[0]).toBe(-1 - 1.5 / 2)
    expect(second.state).toEqual({ step: 2, inner: { velocity: { w: tensor([1], [1.5]) } } })
  })
})

describe('linearDecay', () => {
  it('falls in a straight line and never to 0', () => {
    const rate = linearDecay(0.8, 4)
    expect([0, 1, 2, 3, 4, 100].map(rate)).toEqual([0.8, 0.8 * 0.75, 0.4, 0.2, 0.2, 0.2])
  })
})
