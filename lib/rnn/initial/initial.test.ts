import { describe, expect, it } from 'vitest'
import { networkShapes } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import { log } from '../math/log'
import { RandomState } from '../random/random-state'
import { addABt } from '../tensor/products'
import type { Tensor } from '../tensor/tensor'
import { lstmBias } from './biases'
import { type InitialOptions, initialParameters } from './initial-parameters'
import { heNormal, xavierNormal } from './normal'
import { heUniform, pytorchDefault, xavierUniform } from './uniform'

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

describe('distributions', () => {
  const shape = [100, 200]
  it.each([
    ['xavierNormal', (r: RandomState) => xavierNormal(r, shape, 200, 100, 1.5), (2.25 * 2) / 300],
    ['xavierUniform', (r: RandomState) => xavierUniform(r, shape, 200, 100, 1.5), (2.25 * 2) / 300],
    ['heNormal', (r: RandomState) => heNormal(r, shape, 200), 2 / 200],
    ['heUniform', (r: RandomState) => heUniform(r, shape, 200), 2 / 200],
    ['pytorchDefault', (r: RandomState) => pytorchDefault(r, shape, 50), 1 / (3 * 50)],
  ])('%s has its variance', (_, draw, wanted) => {
    const made = draw(new RandomState(2))
    expect(made.shape).toEqual(shape)
    // Five standard errors of a normal's variance: 5·√(2/20000).
    expect(Math.abs(variance(made) / wanted - 1)).toBeLessThan(0.05)
  })

  it('uniform weights come up to their limit and not beyond', () => {
    const random = new RandomState(3)
    for (const [made, limit] of [
      [xavierUniform(random, shape, 200, 100), Math.sqrt(6 / 300)],
      [heUniform(random, shape, 200), Math.sqrt(6 / 200)],
      [pytorchDefault(random, shape, 50), 1 / Math.sqrt(50)],
    ] as const) {
      expect(largest(made)).toBeLessThanOrEqual(limit)
      expect(largest(made)).toBeGreaterThan(0.999 * limit)
    }
  })

  it.each([0, -1, 2.5, Number.NaN])('refuses a fan of %d', (fan) => {
    const random = new RandomState(1)
    const message = `must be an integer of at least 1, got ${fan}`
    expect(() => heNormal(random, [2, 2], fan)).toThrow(message)
    expect(() => heUniform(random, [2, 2], fan)).toThrow(message)
    expect(() => xavierNormal(random, [2, 2], 2, fan)).toThrow(message)
    expect(() => xavierUniform(random, [2, 2], fan, 2)).toThrow(message)
    expect(() => pytorchDefault(random, [2, 2], fan)).toThrow(message)
    expect(() => xavierUniform(random, [2, 2], 2, 2, -1)).toThrow('limit must be a number of at least 0')
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

  it('draws chrono biases from the logarithm of a time', () => {
    const made = make({ ...lstm, layers: 2 }, { chrono: 50 })
    for (const bias of [data(made.bias_ih_l0), data(made.bias_ih_l1)]) {
      const [input, forget] = [bias.slice(0, 4), bias.slice(4, 8)]
      expect(forget.every((value) => value >= 0 && value <= log(49))).toBe(true)
      expect(new Set(forget).size).toBe(4)
      expect(input).toEqual(forget.map((value) => -value))
      expect(bias.slice(8)).toEqual(Array(8).fill(0))
    }
    expect(data(made.bias_hh_l0)).toEqual(Array(16).fill(0))
    expect([...lstmBias(new RandomState(1), 2, { chrono: 2 })].every((value) => value === 0)).toBe(true)
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
    [{ ...lstm, cell: { kind: 'gru' } }, { forgetBias: 1 }, 'need an LSTM with biases, got gru, bias true'],
    [{ ...lstm, bias: false }, { chrono: 9 }, 'need an LSTM with biases, got lstm, bias false'],
    [lstm, { chrono: 9, forgetBias: 1 }, 'not both'],
    [lstm, { chrono: 1.5 }, 'at least 2 steps, got 1.5'],
    [lstm, { chrono: Number.POSITIVE_INFINITY }, 'at least 2 steps, got Infinity'],
    [lstm, { forgetBias: Number.NaN }, 'forgetBias must be finite, got NaN'],
    [lstm, { input: 'xavier' as 'xavierUniform' }, 'heNormal, orthogonal, got xavier'],
    [{ ...lstm, hiddenSize: 0 }, {}, 'hiddenSize'],
  ])('refuses what does not fit (%#)', (spec, options, message) => {
    expect(() => make(spec, options)).toThrow(message)
  })
})
