import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParameterSet } from '../layers/network-parameters'
import { tensor } from '../tensor/tensor'
import { adam, adamW } from './adam'
import type { Optimiser } from './optimiser'
import { sgd } from './sgd'

/** θ of one number after steps with these gradients. */
function path<State>(optimiser: Optimiser<State>, start: number, gradients: readonly number[]): number[] {
  let parameters: ParameterSet = { w: tensor([1], [start]) }
  let state = optimiser.initial(parameters)
  return gradients.map((gradient) => {
    const next = optimiser.step(parameters, { w: tensor([1], [gradient]) }, state)
    parameters = next.parameters
    state = next.state
    return parameters.w?.data[0] as number
  })
}

function expectPath(got: readonly number[], wanted: readonly number[]) {
  got.forEach((value, step) => {
    expect(value).toBeCloseTo(wanted[step] as number, 14)
  })
}

describe('sgd', () => {
  it('goes down the gradient', () => {
    expectPath(path(sgd({ learningRate: 0.1 }), 1, [2, -1]), [0.8, 0.9])
  })
  it('gathers velocity: v = 2, then 0.9·2 − 1 = 0.8', () => {
    expectPath(path(sgd({ learningRate: 0.1, momentum: 0.9 }), 1, [2, -1]), [0.8, 0.72])
  })
})

describe('adam', () => {
  it('moves by the rate against the sign in the first step, whatever the gradient', () => {
    const gradients = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(gradients, fc.boolean(), (size, negative) => {
        const [got] = path(adam({ learningRate: 0.01 }), 0, [negative ? -size : size])
        expect(got).toBeCloseTo(negative ? 0.01 : -0.01, 6)
      }),
    )
  })
  it('follows the formulas in the second step', () => {
    // m = 0.9·0.2 − 0.1·1 = 0.08, v = 0.999·0.004 + 0.001·1 = 0.004996
    const step = (0.1 * (0.08 / 0.19)) / (Math.sqrt(0.004996 / 0.001999) + 1e-8)
    const first = 1 - (0.1 * 2) / (2 + 1e-8)
    expectPath(path(adam({ learningRate: 0.1 }), 1, [2, -1]), [first, first - step])
  })
  it('has settable means and epsilon', () => {
    expectPath(path(adam({ learningRate: 0.1, beta1: 0, beta2: 0, epsilon: 1 }), 0, [1, 3]), [-0.05, -0.125])
  })
})

describe('adamW', () => {
  it('shrinks the parameters without telling the means', () => {
    const shrunk = path(adamW({ learningRate: 0.1, weightDecay: 0.5 }), 2, [0, 0])
    expectPath(shrunk, [1.9, 1.805])
    const [plain] = path(adam({ learningRate: 0.1 }), 2, [3])
    expectPath(path(adamW({ learningRate: 0.1, weightDecay: 0.5 }), 2, [3]), [(plain as number) - 0.1])
    const [usual] = path(adamW({ learningRate: 0.1 }), 2, [0])
    expect(usual).toBeCloseTo(2 * 0.999, 14)
  })
})

const optimisers: [string, Optimiser<unknown>][] = [
  ['sgd', sgd({ learningRate: 0.1, momentum: 0.5 }) as Optimiser<unknown>],
  ['adam', adam({ learningRate: 0.1 }) as Optimiser<unknown>],
  ['adamW', adamW({ learningRate: 0.1 }) as Optimiser<unknown>],
]

describe.each(optimisers)('%s', (_, optimiser) => {
  const parameters = { w: tensor([2], [1, -1]), b: tensor([1], [0.5]) }
  const gradients = { w: tensor([2], [0.3, 0]), b: tensor([1], [-2]) }

  it('changes nothing that it is given', () => {
    const state = optimiser.initial(parameters)
    const given = structuredClone({ parameters, gradients, state })
    const first = optimiser.step(parameters, gradients, state)
    const after = structuredClone(first)
    expect(optimiser.step(parameters, gradients, state)).toEqual(first)
    optimiser.step(first.parameters, gradients, first.state)
    expect({ parameters, gradients, state }).toEqual(given)
    expect(first).toEqual(after)
  })

  it('names the gradient that does not fit', () => {
    const state = optimiser.initial(parameters)
    const step = (given: ParameterSet) => () => optimiser.step(parameters, given, state)
    expect(step({ w: gradients.w })).toThrow('b must be both a parameter and a gradient')
    expect(step({ ...gradients, b: gradients.w })).toThrow('the gradient b must have shape (1,), got (2,)')
    expect(step({ ...gradients, c: gradients.w })).toThrow('c must be both a parameter and a gradient')
    const bad = { shape: [1], data: Float64Array.of(Number.NaN) }
    expect(step({ ...gradients, b: bad })).toThrow(/^the gradient b .*must be finite, got NaN/)
  })
})

describe('an option out of its range', () => {
  it.each([
    ['learningRate must be a number above 0, got 0', () => sgd({ learningRate: 0 })],
    ['learningRate must be a number above 0, got Infinity', () => adam({ learningRate: Number.POSITIVE_INFINITY })],
    ['momentum must be in [0, 1), got 1', () => sgd({ learningRate: 1, momentum: 1 })],
    ['beta1 must be in [0, 1), got -0.1', () => adam({ learningRate: 1, beta1: -0.1 })],
    ['beta2 must be in [0, 1), got NaN', () => adam({ learningRate: 1, beta2: Number.NaN })],
    ['epsilon must be a number above 0, got 0', () => adam({ learningRate: 1, epsilon: 0 })],
    ['weightDecay must be a number of at least 0, got NaN', () => adamW({ learningRate: 1, weightDecay: Number.NaN })],
  ])('is refused: %s', (message, make) => {
    expect(make).toThrow(new RangeError(message))
  })
})
