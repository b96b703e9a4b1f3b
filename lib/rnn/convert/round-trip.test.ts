import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellWeights } from '../cells/cell-weights'
import type { RecurrentWeights } from '../cells/recurrent-weights'
import { networkShapes, type ParameterSet, weightBlocksOf } from '../layers/network-parameters'
import type { CellSpec, NetworkSpec } from '../layers/specification'
import { RandomState } from '../random/random-state'
import { sizeOf, type Tensor, tensor, zeros } from '../tensor/tensor'
import { drawNetwork } from '../testing/draw'
import { type ForeignWeights, fromLayout, toLayout } from './convert'
import type { WeightLibrary } from './layouts'
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

const lessonGru = { kind: 'gru', reset: 'before', update: 'write' } as const

/** The same parameters with b_hh = 0: what a layout with one bias can hold. */
const oneBiased = (parameters: ParameterSet): ParameterSet =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, array]) => [name, name.includes('bias_hh') ? zeros(array.shape) : array]),
  )

describe('to(from(x)) = x', () => {
  const back = (library: WeightLibrary, cell: CellSpec, d: number, h: number, given: ForeignWeights) => {
    const spec: NetworkSpec = { cell, inputSize: d, hiddenSize: h, bias: given.bias !== undefined }
    const parameters = fromLayout(library, cell.kind, given)
    expect(Object.keys(parameters)).toEqual(networkShapes(spec).map(({ name }) => name))
    expect(toLayout(library, spec, parameters)).toEqual(given)
  }

  it('for Keras, with one bias, two or none', () => {
    fc.assert(
      fc.property(sizes, kinds, fc.boolean(), ({ seed, d, h, bias }, kind, after) => {
        const draw = source(seed)
        const columns = weightBlocksOf[kind] * h
        back('keras', kind === 'gru' ? { kind, reset: after ? 'after' : 'before' } : { kind }, d, h, {
          input: draw(d, columns),
          recurrent: draw(h, columns),
          ...(bias && { bias: kind === 'gru' && after ? draw(2, columns) : draw(columns) }),
        })
      }),
    )
  })

  it('for ONNX, with peepholes or without', () => {
    fc.assert(
      fc.property(sizes, kinds, fc.boolean(), ({ seed, d, h, bias }, kind, peephole) => {
        const draw = source(seed)
        const rows = weightBlocksOf[kind] * h
        back('onnx', kind === 'lstm' ? { kind, peephole } : { kind }, d, h, {
          input: draw(rows, d),
          recurrent: draw(rows, h),
          ...(bias && { bias: draw(2 * rows) }),
          ...(peephole && kind === 'lstm' && { peephole: draw(3 * h) }),
        })
      }),
    )
  })

  it('for the lesson’s SimpleRNN, SimpleLSTM and GRU', () => {
    fc.assert(
      fc.property(sizes, ({ seed, d, h, bias }) => {
        const draw = source(seed)
        back('lesson', { kind: 'rnn' }, d, h, { input: draw(d, h), recurrent: draw(h, h), bias: draw(h) })
        back('lesson', { kind: 'lstm' }, d, h, { input: draw(d + h, 4 * h), bias: draw(4 * h) })
        back('lesson', lessonGru, d, h, { input: draw(3 * h, h + d), ...(bias && { bias: draw(3 * h) }) })
      }),
    )
  })
})

describe('from(to(w)) = w', () => {
  it('for every layer and direction of a network', () => {
    const libraries = fc.constantFrom('keras', 'onnx', 'lesson' as const)
    fc.assert(
      fc.property(sizes, kinds, libraries, fc.boolean(), ({ seed, d, h, bias }, kind, library, bidirectional) => {
        const cell: CellSpec = kind === 'gru' && library === 'lesson' ? lessonGru : { kind }
        const spec: NetworkSpec = { cell, inputSize: d, hiddenSize: h, bias, bidirectional, layers: 2 }
        const drawn = drawNetwork(new RandomState(seed), spec)
        const twoBiases = library === 'onnx' || (library === 'keras' && kind === 'gru')
        const parameters = twoBiases ? drawn : oneBiased(drawn)
        const found = [0, 1].flatMap((layer) =>
          (bidirectional ? (['forward', 'reverse'] as const) : (['forward'] as const)).map((direction) => {
            const suffix = `_l${layer}${direction === 'reverse' ? '_reverse' : ''}`
            return fromLayout(library, kind, toLayout(library, spec, parameters, layer, direction), suffix)
          }),
        )
        expect(Object.assign({}, ...found)).toEqual(parameters)
      }),
    )
  })

  it('for the two meanings of the update gate, flipped twice, by hand or on the way', () => {
    fc.assert(
      fc.property(sizes, ({ seed, d, h, bias }) => {
        const weights = ourWeights(seed, 3, d, h, bias)
        expect(flipUpdateGate(flipUpdateGate(weights))).toEqual(weights)
        const sized = { inputSize: d, hiddenSize: h, bias }
        const writes: NetworkSpec = { ...sized, cell: { kind: 'gru', update: 'write' } }
        const keeps: NetworkSpec = { ...sized, cell: { kind: 'gru' } }
        const parameters = drawNetwork(new RandomState(seed), writes)
        const kept = fromLayout('keras', 'gru', toLayout('keras', writes, parameters))
        expect(cellWeights(keeps, kept)).toEqual(flipUpdateGate(cellWeights(writes, parameters)))
      }),
    )
  })
})

describe('what a layout cannot hold', () => {
  const spec = (cell: CellSpec): NetworkSpec => ({ cell, inputSize: 2, hiddenSize: 3 })
  const to = (library: WeightLibrary, cell: CellSpec) =>
    toLayout(library, spec(cell), drawNetwork(new RandomState(1), spec(cell)))

  it('sums two biases, but never those of a GRU that resets after the product', () => {
    for (const cell of [{ kind: 'lstm' }, { kind: 'gru', reset: 'before' }] as const) {
      const { bias_ih_l0, bias_hh_l0 } = drawNetwork(new RandomState(1), spec(cell))
      const { bias } = to('keras', cell)
      expect(bias?.shape).toEqual(bias_ih_l0?.shape)
      // The last block, o or n, stands last in Keras' order as well.
      const last = (array: Tensor | undefined) => array?.data.at(-1) as number
      expect(last(bias)).toBe(last(bias_ih_l0) + last(bias_hh_l0))
    }
    expect(to('keras', { kind: 'gru' }).bias?.shape).toEqual([2, 9])
    expect(() => to('lesson', { kind: 'gru' })).toThrow('lesson has, got a reset after the product')
  })

  it('names the option that the other library lacks', () => {
    expect(() => to('keras', { kind: 'lstm', peephole: true })).toThrow('keras has, got peepholes')
    expect(() => to('lesson', { kind: 'lstm', layerNorm: true })).toThrow('lesson has, got layer normalisation')
    expect(() => to('onnx', { kind: 'lstm', projectionSize: 1 })).toThrow('onnx has, got a projection')
    const gru = { input: zeros([9, 2]), recurrent: zeros([9, 3]), peephole: zeros([9]) }
    expect(() => fromLayout('onnx', 'gru', gru)).toThrow('peephole must be left out: onnx has none for gru')
  })

  it('names the array and both shapes', () => {
    const recurrent = zeros([12, 3])
    const onnx = (weights: Partial<ForeignWeights>) => () =>
      fromLayout('onnx', 'lstm', { input: zeros([12, 2]), recurrent, ...weights })
    expect(onnx({ input: zeros([11, 2]) })).toThrow('input must have shape (12, 2), got (11, 2)')
    expect(onnx({ recurrent: zeros([11, 3]) })).toThrow('recurrent must have shape (12, 3), got (11, 3)')
    expect(onnx({ recurrent: undefined })).toThrow('recurrent must be given')
    expect(onnx({ bias: zeros([12]) })).toThrow('bias must have shape (24,), got (12,)')
    expect(onnx({ peephole: zeros([3, 3]) })).toThrow('peephole must have shape (9,), got (3, 3)')
    const keras = { input: zeros([2, 9]), recurrent: zeros([3, 9]), bias: zeros([3, 9]) }
    expect(() => fromLayout('keras', 'gru', keras)).toThrow('bias must have shape (2, 9), got (3, 9)')
    const lesson = (...shape: number[]) => {
      return () => fromLayout('lesson', 'lstm', { input: zeros(shape), bias: zeros([12]) })
    }
    expect(lesson(3, 12)).toThrow('the input size must be an integer of at least 1, got 0')
    expect(lesson(5, 13)).toThrow('input must have shape (5, 12), got (5, 13)')
  })
})
