import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecurrentWeights } from '../cells/recurrent-weights'
import { networkShapes, weightBlocksOf } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import { RandomState } from '../random/random-state'
import { sizeOf, tensor, zeros } from '../tensor/tensor'
import { fromKeras, toKeras } from './keras'
import { fromLessonGru, lessonGru, toLessonGru } from './lesson-gru'
import { oneBias } from './one-bias'
import { fromOnnx, toOnnx } from './onnx'
import { fromSimpleLstm, fromSimpleRnn, toSimpleLstm, toSimpleRnn } from './simple-python'
import { flipUpdateGate } from './update-gate'

const sizes = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  d: fc.integer({ min: 1, max: 5 }),
  h: fc.integer({ min: 1, max: 5 }),
  bias: fc.boolean(),
})
const kinds = fc.constantFrom('rnn', 'lstm', 'gru' as const)

/** Tensors of random numbers, other ones each time. */
function source(seed: number) {
  const random = new RandomState(seed)
  return (...shape: number[]) => tensor(shape, random.randn(sizeOf(shape)))
}

function ourWeights(seed: number, blocks: number, d: number, h: number, bias: boolean): RecurrentWeights {
  const draw = source(seed)
  const weights = { weightIh: draw(blocks * h, d), weightHh: draw(blocks * h, h) }
  return bias ? { ...weights, biasIh: draw(blocks * h), biasHh: draw(blocks * h) } : weights
}

/** The same weights with b_hh = 0: what a layout with one bias can hold. */
const oneBiased = (weights: RecurrentWeights) =>
  weights.biasHh ? { ...weights, biasHh: zeros(weights.biasHh.shape) } : weights

describe('to(from(x)) = x', () => {
  it('for Keras, with one bias, two or none', () => {
    fc.assert(
      fc.property(sizes, kinds, fc.boolean(), ({ seed, d, h, bias }, kind, after) => {
        const draw = source(seed)
        const columns = weightBlocksOf[kind] * h
        const keras = {
          kernel: draw(d, columns),
          recurrentKernel: draw(h, columns),
          bias: bias ? (kind === 'gru' && after ? draw(2, columns) : draw(columns)) : undefined,
        }
        const cell = kind === 'gru' ? ({ kind, reset: after ? 'after' : 'before' } as const) : { kind }
        expect(toKeras(cell, fromKeras(kind, keras))).toEqual(keras)
      }),
    )
  })

  it('for ONNX, one direction or two, in any layer', () => {
    fc.assert(
      fc.property(sizes, kinds, fc.boolean(), fc.boolean(), ({ seed, d, h, bias }, kind, bidirectional, peephole) => {
        const draw = source(seed)
        const D = bidirectional ? 2 : 1
        const rows = weightBlocksOf[kind] * h
        const onnx = {
          W: draw(D, rows, d),
          R: draw(D, rows, h),
          B: bias ? draw(D, 2 * rows) : undefined,
          P: peephole && kind === 'lstm' ? draw(D, 3 * h) : undefined,
        }
        const cell = kind === 'lstm' ? { kind, peephole } : { kind }
        const spec: NetworkSpec = { cell, inputSize: d, hiddenSize: h, bidirectional, bias }
        const parameters = fromOnnx(kind, onnx)
        expect(Object.keys(parameters)).toEqual(networkShapes(spec).map(({ name }) => name))
        expect(toOnnx(spec, parameters)).toEqual(onnx)

        const stacked: NetworkSpec = { ...spec, inputSize: D * h, layers: 2 }
        const wide = { ...onnx, W: draw(D, rows, D * h) }
        const both = { ...fromOnnx(kind, wide), ...fromOnnx(kind, wide, 1) }
        expect(toOnnx(stacked, both, 1)).toEqual(wide)
      }),
    )
  })

  it('for the lesson’s SimpleRNN, SimpleLSTM and GRU', () => {
    fc.assert(
      fc.property(sizes, ({ seed, d, h, bias }) => {
        const draw = source(seed)
        const rnn = { W_xh: draw(d, h), W_hh: draw(h, h), b_h: draw(h) }
        expect(toSimpleRnn(fromSimpleRnn(rnn))).toEqual(rnn)
        const lstm = { W: draw(d + h, 4 * h), b: draw(4 * h) }
        expect(toSimpleLstm(fromSimpleLstm(lstm))).toEqual(lstm)
        const matrices = { W_z: draw(h, h + d), W_r: draw(h, h + d), W_h: draw(h, h + d) }
        const gru = bias ? { ...matrices, b_z: draw(h), b_r: draw(h), b_h: draw(h) } : matrices
        expect(toLessonGru(fromLessonGru(gru))).toEqual(gru)
      }),
    )
  })
})

describe('from(to(w)) = w', () => {
  it('for weights with one bias, and for Keras’ GRU with two', () => {
    fc.assert(
      fc.property(sizes, kinds, ({ seed, d, h, bias }, kind) => {
        const weights = ourWeights(seed, weightBlocksOf[kind], d, h, bias)
        const single = oneBiased(weights)
        expect(fromKeras(kind, toKeras({ kind }, single))).toEqual(single)
        if (kind === 'gru') expect(fromKeras(kind, toKeras({ kind }, weights))).toEqual(weights)
        if (kind === 'gru') expect(fromLessonGru(toLessonGru(single))).toEqual(single)
        if (kind === 'rnn' && bias) expect(fromSimpleRnn(toSimpleRnn(single))).toEqual(single)
        if (kind === 'lstm' && bias) expect(fromSimpleLstm(toSimpleLstm(single))).toEqual(single)
      }),
    )
  })

  it('for the two meanings of the update gate, flipped twice', () => {
    fc.assert(
      fc.property(sizes, ({ seed, d, h, bias }) => {
        const weights = ourWeights(seed, 3, d, h, bias)
        expect(flipUpdateGate(flipUpdateGate(weights))).toEqual(weights)
      }),
    )
  })
})

describe('what a layout cannot hold', () => {
  const lstm = ourWeights(1, 4, 2, 3, true)
  const gru = ourWeights(1, 3, 2, 3, true)

  it('sums two biases, but never those of a GRU that resets after the product', () => {
    const { biasIh, biasHh } = lstm
    expect([...toSimpleLstm(lstm).b.data].slice(0, 3)).toEqual(
      [0, 1, 2].map((k) => (biasIh?.data[k] ?? 0) + (biasHh?.data[k] ?? 0)),
    )
    expect(() => oneBias({ kind: 'gru' }, gru)).toThrow('the biases of this GRU cannot be summed')
    expect(oneBias({ kind: 'gru' }, oneBiased(gru))).toEqual(gru.biasIh)
    expect(toLessonGru(gru).b_h?.data[0]).toBe((gru.biasIh?.data[6] ?? 0) + (gru.biasHh?.data[6] ?? 0))
    expect(toKeras({ kind: 'gru', reset: 'before' }, gru).bias?.shape).toEqual([9])
    expect(toKeras({ kind: 'gru' }, gru).bias?.shape).toEqual([2, 9])
  })

  it('names the option that the other library lacks', () => {
    const spec = { inputSize: 2, hiddenSize: 3 }
    const peephole = zeros([3, 3])
    expect(() => toKeras({ kind: 'lstm', peephole: true }, { ...lstm, peephole })).toThrow('Keras has no peephole')
    expect(() => toSimpleLstm({ ...lstm, normIh: zeros([12]) })).toThrow('SimpleLSTM has no layer normalisation')
    const projected: NetworkSpec = { ...spec, cell: { kind: 'lstm', projectionSize: 1 } }
    const parameters = Object.fromEntries(networkShapes(projected).map(({ name, shape }) => [name, zeros(shape)]))
    expect(() => toOnnx(projected, parameters)).toThrow('ONNX has no projection')
    expect(() => toKeras(lessonGru, gru)).toThrow(/this GRU’s writes/)
    expect(() => fromOnnx('gru', { W: zeros([1, 9, 2]), R: zeros([1, 9, 3]), P: zeros([1, 9]) })).toThrow(RangeError)
  })

  it('names the array and both shapes', () => {
    const R = zeros([1, 12, 3])
    expect(() => fromOnnx('lstm', { W: zeros([1, 11, 2]), R })).toThrow('W must have shape (1, 12, 2), got (1, 11, 2)')
    expect(() => fromOnnx('lstm', { W: zeros([3, 12, 2]), R: zeros([3, 12, 3]) })).toThrow(
      'R must have shape (1 or 2, G·h, h), got (3, 12, 3)',
    )
    expect(() => fromOnnx('lstm', { W: zeros([1, 12, 2]), R, B: zeros([1, 12]) })).toThrow(
      'B must have shape (1, 24), got (1, 12)',
    )
    expect(() =>
      fromKeras('gru', { kernel: zeros([2, 9]), recurrentKernel: zeros([3, 9]), bias: zeros([3, 9]) }),
    ).toThrow('bias must have shape (2, 9), got (3, 9)')
    expect(() => fromSimpleLstm({ W: zeros([3, 12]), b: zeros([12]) })).toThrow(
      'W must have shape (d + h, 4h) and b (4h,), got (3, 12) and (12,)',
    )
    const W = zeros([2, 3])
    expect(() => fromLessonGru({ W_z: W, W_r: W, W_h: zeros([2, 4]) })).toThrow('W_h must have shape (2, 3)')
    expect(() => fromLessonGru({ W_z: W, W_r: W, W_h: W, b_z: zeros([2]) })).toThrow('three biases or none, got 1')
  })
})
