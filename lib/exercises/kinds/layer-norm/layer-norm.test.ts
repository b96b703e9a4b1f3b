import { describe, expect, it } from 'vitest'
import { lstmStep, tensor, zeros } from '../../../rnn'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { layerNorm } from './layer-norm'
import type { Spec } from './normalised'

describeKind(layerNorm)

const spec: Spec = { v: [1, 2, 3, 6], gain: [1, 2, 0.5, 1], bias: [0.5, 0, -0.5, 1] }
const key = ({ parts }: ReturnType<typeof posed>) => parts.at(-1)?.answer.key as number[]

describe('layer normalisation by hand', () => {
  it('has mean 0 and variance 1', () => {
    const y = key(posed(layerNorm, { v: [1, 2, 6] }))
    expect(y.reduce((sum, entry) => sum + entry, 0)).toBeCloseTo(0, 12)
    expect(y.reduce((sum, entry) => sum + entry ** 2, 0) / 3).toBeCloseTo(1, 12)
  })

  // A cell of one unit has four pre-activations: with an input of 1 and no recurrent weight they are the vector itself.
  it('is what the engine’s cell does, but for its ε', () => {
    const column = (values: readonly number[]) => tensor([4, 1], values)
    const step = lstmStep(
      {
        weightIh: column(spec.v),
        weightHh: zeros([4, 1]),
        biasIh: tensor([4], spec.bias ?? []),
        normIh: tensor([4], spec.gain ?? []),
        normHh: tensor([4], [1, 1, 1, 1]),
        normC: tensor([1], [1]),
      },
      tensor([1], [1]),
      { h: zeros([1]), c: zeros([1]) },
    )
    const [i = 0, f = 0, g = 0, o = 0] = key(posed(layerNorm, spec))
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
    const wanted = { i: sigmoid(i), f: sigmoid(f), g: Math.tanh(g), o: sigmoid(o) }
    for (const [gate, value] of Object.entries(wanted)) {
      expect(step[gate as keyof typeof wanted].data[0]).toBeCloseTo(value, 4)
    }
  })

  it.each([
    ['-2/3.5, -1/3.5, 0, 3/3.5', 'norm.no-root'],
    ['-2 -1 0 3', 'norm.not-scaled'],
    ['(1, 2, 3, 6)/1', 'unreadable'],
  ])('%s is %s', (text, id) => {
    const { y } = grade(posed(layerNorm, { v: [1, 2, 3, 6] }), { y: text }).parts
    expect(y?.outcome === 'wrong' ? y.slips.map((slip) => slip.id) : [y?.outcome]).toContain(id)
  })
})
