import { describe, expect, it } from 'vitest'
import { networkShapes } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import { RandomState } from '../random/random-state'
import { addABt } from '../tensor/products'
import { ShapeError, type Tensor } from '../tensor/tensor'
import { drawWeights } from './draw-weights'
import { type InitialOptions, initialParameters } from './initial-parameters'

const lstm: NetworkSpec = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 4 }
const all: NetworkSpec = {
  cell: { kind: 'lstm', peephole: true, projectionSize: 2, layerNorm: true },
  inputSize: 3,
  hiddenSize: 4,
  layers: 2,
  bidirectional: true,
}
const make = (spec: NetworkSpec, options?: InitialOptions) => initialParameters(spec, new RandomState(7), options)
const data = (tensor: Tensor | undefined) => [...(tensor?.data ?? [])]
const largest = (tensor: Tensor) => tensor.data.reduce((worst, value) => Math.max(worst, Math.abs(value)), 0)
const variance = (tensor: Tensor) => tensor.data.reduce((sum, value) => sum + value * value, 0) / tensor.data.length

describe('drawWeights', () => {
  const shape = [100, 200]
  it.each([
    ['xavierNormal', 2 / 300],
    ['xavierUniform', 2 / 300],
    ['heNormal', 2 / 200],
    ['heUniform', 2 / 200],
  ] as const)('%s has its variance', (scheme, wanted) => {
    const made = drawWeights(new RandomState(2), scheme, shape)
    expect(made.shape).toEqual(shape)
    // Five standard errors of a normal's variance: 5·√(2/20000).
    expect(Math.abs(variance(made) / wanted - 1)).toBeLessThan(0.05)
  })

  it('draws uniform weights up to their limit and not beyond', () => {
    const random = new RandomState(3)
    for (const [made, limit] of [
      [drawWeights(random, 'xavierUniform', shape), Math.sqrt(6 / 300)],
      [drawWeights(random, 'heUniform', shape), Math.sqrt(6 / 200)],
    ] as const) {
      expect(largest(made)).toBeLessThanOrEqual(limit)
      expect(largest(made)).toBeGreaterThan(0.999 * limit)
    }
  })

  it('takes a vector for the weights of one output', () => {
    for (const scheme of ['xavierNormal', 'heUniform', 'orthogonal'] as const) {
      const { shape, data } = drawWeights(new RandomState(4), scheme, [7])
      expect(shape).toEqual([7])
      expect(data).toEqual(drawWeights(new RandomState(4), scheme, [1, 7]).data)
    }
  })

  it.each([[[0, 2]], [[2, -1]], [[2.5, 2]], [[Number.NaN]], [[]]])('refuses the shape %j', (bad) => {
    for (const scheme of ['heNormal', 'heUniform', 'xavierNormal', 'xavierUniform', 'orthogonal'] as const) {
      expect(() => drawWeights(new RandomState(1), scheme, bad)).toThrow(ShapeError)
    }
  })
})

describe('initialParameters', () => {
  const specs: NetworkSpec[] = [
    lstm,
    all,
    { ...all, bias: false },
    { cell: { kind: 'gru' }, inputSize: 5, hiddenSize: 3, layers: 2 },
    { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1 },
  ]
  it.each(specs)('gives every tensor of $cell its shape, from the seed alone', (spec) => {
    for (const options of [undefined, { scheme: 'pytorch' }] as const) {
      const made = make(spec, options)
      expect(Object.entries(made).map(([name, { shape }]) => ({ name, shape }))).toEqual(networkShapes(spec))
      expect(make(spec, options)).toEqual(made)
    }
  })

  it('makes each gate’s recurrent block orthogonal by itself', () => {
    const h = 5
    for (const kind of ['rnn', 'gru', 'lstm'] as const) {
      const { weight_hh_l0: W } = make({ cell: { kind }, inputSize: 2, hiddenSize: h })
      const blocks = (W?.data.length ?? 0) / (h * h)
      expect(blocks).toBe({ rnn: 1, gru: 3, lstm: 4 }[kind])
      for (let block = 0; block < blocks; block++) {
        const gram = new Float64Array(h * h)
        const U = W?.data.subarray(block * h * h, (block + 1) * h * h) as Float64Array
        addABt(gram, 0, U, 0, U, 0, h, h, h)
        gram.forEach((value, n) => {
          expect(value).toBeCloseTo(n % (h + 1) === 0 ? 1 : 0, 13)
        })
      }
    }
  })

  it('scales the input weights by the fans of one gate', () => {
    const limit = Math.sqrt(6 / (30 + 40))
    const { weight_ih_l0 } = make({ cell: { kind: 'lstm' }, inputSize: 30, hiddenSize: 40 })
    const size = largest(weight_ih_l0 as Tensor)
    expect(size).toBeLessThanOrEqual(limit)
    expect(size).toBeGreaterThan(0.99 * limit)
  })

  it.each([
    ['xavierNormal', 2 / 100],
    ['heUniform', 2 / 60],
    ['heNormal', 2 / 60],
  ] as const)('draws weights by %s where asked', (scheme, wanted) => {
    const spec: NetworkSpec = { cell: { kind: 'gru' }, inputSize: 60, hiddenSize: 40 }
    const made = make(spec, { input: scheme, recurrent: 'xavierUniform' })
    expect(Math.abs(variance(made.weight_ih_l0 as Tensor) / wanted - 1)).toBeLessThan(0.1)
    expect(largest(made.weight_hh_l0 as Tensor)).toBeLessThanOrEqual(Math.sqrt(6 / 80))
  })

  it.each([
    [undefined, 1],
    [{ forgetBias: 2.5 }, 2.5],
    [{ forgetBias: 0 }, 0],
  ])('biases the forget gate in all, given %j, by %d', (options, wanted) => {
    const made = make(lstm, options)
    const sum = data(made.bias_ih_l0).map((value, n) => value + (made.bias_hh_l0?.data[n] as number))
    expect(sum).toEqual([0, 0, 0, 0, wanted, wanted, wanted, wanted, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('leaves peepholes at 0, gains at 1 and the norm’s bias at 0, under both schemes', () => {
    for (const options of [undefined, { scheme: 'pytorch' }] as const) {
      const made = make(all, options)
      for (const suffix of ['l0', 'l0_reverse', 'l1', 'l1_reverse']) {
        expect(data(made[`peephole_${suffix}`])).toEqual(Array(12).fill(0))
        expect(data(made[`norm_ih_${suffix}`])).toEqual(Array(16).fill(1))
        expect(data(made[`norm_hh_${suffix}`])).toEqual(Array(16).fill(1))
        expect(data(made[`norm_c_${suffix}`])).toEqual(Array(4).fill(1))
        expect(data(made[`norm_c_bias_${suffix}`])).toEqual(Array(4).fill(0))
      }
    }
  })

  it('draws everything within 1/√h as PyTorch', () => {
    const made = make(
      { cell: { kind: 'lstm', projectionSize: 5 }, inputSize: 7, hiddenSize: 25 },
      { scheme: 'pytorch' },
    )
    expect(Object.keys(made)).toHaveLength(5)
    for (const tensor of Object.values(made)) {
      expect(largest(tensor)).toBeLessThanOrEqual(0.2)
      expect(largest(tensor)).toBeGreaterThan(0.18)
    }
  })

  it.each<[NetworkSpec, InitialOptions, string]>([
    [{ ...lstm, cell: { kind: 'gru' } }, { forgetBias: 1 }, 'forgetBias must be 0 without an LSTM’s biases, got 1'],
    [{ ...lstm, bias: false }, { forgetBias: 1 }, 'forgetBias must be 0 without an LSTM’s biases, got 1'],
    [lstm, { forgetBias: Number.NaN }, 'forgetBias must be finite, got NaN'],
    [lstm, { input: 'xavier' as 'xavierUniform' }, 'heUniform, got xavier'],
    [{ ...lstm, hiddenSize: 0 }, {}, 'hiddenSize'],
  ])('refuses what does not fit (%#)', (spec, options, message) => {
    expect(() => make(spec, options)).toThrow(message)
  })
})
