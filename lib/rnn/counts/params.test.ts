import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gruStep } from '../cells/gru-cell'
import { lstmStep } from '../cells/lstm-cell'
import { readout } from '../cells/readout'
import { rnnStep } from '../cells/rnn-cell'
import golden from '../golden/seed-cell.json'
import { initialParameters } from '../initial/initial-parameters'
import type { CellSpec } from '../layers/specification'
import { RandomState } from '../random/random-state'
import { zeros } from '../tensor/tensor'
import { parameterSpecs } from '../testing/parameter-specs'
import { evaluate, formula, sizesOf, type Term } from './parameter-formula'
import type { Cell, Convention, ParameterSpec } from './parameter-spec'
import { countParameters, parameterTensors } from './params'

const cells: readonly Cell[] = ['rnn', 'lstm', 'gru']
const count = (cell: Cell, convention: Convention, readoutSize?: number) =>
  countParameters(parameterTensors({ cell, convention, inputSize: 3, hiddenSize: 8, readoutSize }))

describe('parameter counts for d = 3, h = 8', () => {
  const known = golden.parameter_counts
  it.each<[Cell, Convention, number]>([
    ['rnn', 'textbook', known.rnn_cell_single_bias],
    ['rnn', 'keras', known.rnn_cell_single_bias],
    ['rnn', 'pytorch', known.rnn_cell_pytorch],
    ['lstm', 'textbook', known.lstm_single_bias],
    ['lstm', 'keras', known.lstm_single_bias],
    ['lstm', 'pytorch', known.lstm_pytorch],
    ['gru', 'textbook', known.gru_single_bias],
    ['gru', 'keras', known.gru_pytorch_or_keras_reset_after],
    ['gru', 'pytorch', known.gru_pytorch_or_keras_reset_after],
  ])('%s, %s: %d', (cell, convention, wanted) => expect(count(cell, convention)).toBe(wanted))

  it('has 105 for the lesson’s RNN with one output, and 352 for an LSTM without biases', () => {
    expect(count('rnn', 'textbook', 1)).toBe(105)
    const lstm = parameterTensors({ cell: 'lstm', convention: 'textbook', inputSize: 3, hiddenSize: 8 })
    expect(countParameters(lstm.filter(({ part }) => part !== 'bias'))).toBe(known.lstm_no_bias)
  })
})

describe('parameter counts of stacks and options for d = 3, h = 8', () => {
  it.each<[Partial<ParameterSpec>, number]>([
    [{ peephole: true, convention: 'textbook' }, 408],
    [{ projectionSize: 4 }, 320],
    [{ bias: false }, 352],
    [{ layers: 2 }, 992],
    [{ layers: 2, bidirectional: true }, 2496],
    [{ layerNorm: true }, 496],
    [{ layerNorm: true, bias: false }, 424],
    [{ bidirectional: true, readoutSize: 5 }, 917],
  ])('%j: %d', (options, wanted) => {
    const spec: ParameterSpec = { cell: 'lstm', convention: 'pytorch', inputSize: 3, hiddenSize: 8, ...options }
    expect(countParameters(parameterTensors(spec))).toBe(wanted)
    expect(evaluate(formula(spec), sizesOf(spec))).toBe(wanted)
  })

  it('has 4,245,264 for a language model with V = 10,000, e = 128, h = 256', () => {
    const V = 10000
    const sizes = { vocabularySize: V, inputSize: 128, hiddenSize: 256, readoutSize: V }
    const spec: ParameterSpec = { cell: 'lstm', convention: 'pytorch', ...sizes }
    expect(countParameters(parameterTensors(spec))).toBe(4245264)
    expect(parameterTensors(spec).map(({ name, part }) => `${name} ${part}`)).toEqual([
      'embedding.weight input',
      'weight_ih_l0 input',
      'weight_hh_l0 recurrent',
      'bias_ih_l0 bias',
      'bias_hh_l0 bias',
      'linear.weight readout',
      'linear.bias readout-bias',
    ])
  })

  it('names every tensor once', () => {
    fc.assert(
      fc.property(parameterSpecs, (spec) => {
        const names = parameterTensors(spec).map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
    const spec: ParameterSpec = { cell: 'gru', convention: 'keras', inputSize: 3, hiddenSize: 8, layers: 2 }
    expect(parameterTensors(spec).map(({ name }) => name)).toEqual([
      'kernel',
      'recurrent_kernel',
      'bias',
      'kernel_l1',
      'recurrent_kernel_l1',
      'bias_l1',
    ])
  })
})

describe('tensors and formula', () => {
  it('agree for every layer', () => {
    fc.assert(
      fc.property(parameterSpecs, (spec) => {
        expect(countParameters(parameterTensors(spec))).toBe(evaluate(formula(spec), sizesOf(spec)))
      }),
      { numRuns: 500 },
    )
  })

  it('agree part by part', () => {
    fc.assert(
      fc.property(parameterSpecs, (spec) => {
        const { each, own, upper, once, ...closed } = formula(spec)
        for (const part of ['input', 'recurrent', 'bias', 'readout', 'readout-bias'] as const) {
          const only = (terms: readonly Term[]) => terms.filter((term) => term.part === part)
          const upperOnly = { ...upper, each: only(upper.each) }
          const ofPart = { ...closed, each: only(each), own: only(own), upper: upperOnly, once: only(once) }
          const tensors = parameterTensors(spec).filter((tensor) => tensor.part === part)
          expect(countParameters(tensors)).toBe(evaluate(ofPart, sizesOf(spec)))
        }
      }),
    )
  })

  it('are the lengths of the arrays that a network is made of', () => {
    fc.assert(
      fc.property(parameterSpecs, (given) => {
        const { readoutSize: _, vocabularySize: __, ...rest } = given
        const spec: ParameterSpec = { ...rest, convention: 'pytorch' }
        const { cell: kind, peephole, layerNorm, projectionSize, ...network } = spec
        const cell: CellSpec = kind === 'lstm' ? { kind, peephole, layerNorm, projectionSize } : { kind }
        const drawn = initialParameters({ ...network, cell }, new RandomState(1), { scheme: 'pytorch' })
        const lengths = Object.values(drawn).reduce((total, { data }) => total + data.length, 0)
        expect(evaluate(formula(spec), sizesOf(spec))).toBe(lengths)
      }),
    )
  })

  it('name a size that is no size', () => {
    const spec: ParameterSpec = { cell: 'rnn', convention: 'keras', inputSize: 3, hiddenSize: 0 }
    expect(() => parameterTensors(spec)).toThrow(new RangeError('hiddenSize must be an integer of at least 1, got 0'))
    const good = { ...spec, hiddenSize: 2 }
    expect(() => parameterTensors({ ...good, layers: 1.5 })).toThrow('layers must be an integer of at least 1, got 1.5')
    expect(() => parameterTensors({ ...good, peephole: true })).toThrow(
      'peephole must be left out: rnn has none, got true',
    )
    expect(() => parameterTensors({ ...good, cell: 'gru', projectionSize: 1 })).toThrow(
      'projectionSize must be left out: gru has none, got 1',
    )
    expect(countParameters(parameterTensors({ ...good, peephole: false }))).toBe(12)
  })
})

describe('the cells accept exactly these tensors', () => {
  const d = 3
  const h = 4
  const k = 2
  const tensors = (cell: Cell) =>
    parameterTensors({ cell, convention: 'pytorch', inputSize: d, hiddenSize: h, readoutSize: k }).map((t) =>
      zeros(t.shape),
    )

  it.each(cells)('%s', (cell) => {
    const [weightIh, weightHh, biasIh, biasHh, weight, bias, ...more] = tensors(cell)
    if (!weightIh || !weightHh || !biasIh || !biasHh || !weight || !bias) return expect.fail('a tensor is missing')
    expect(more).toEqual([])
    const state = { h: zeros([h]), c: zeros([h]) }
    const step = { rnn: rnnStep, lstm: lstmStep, gru: gruStep }[cell]
    const next = step({ weightIh, weightHh, biasIh, biasHh }, zeros([d]), state)
    expect(next.h.shape).toEqual([h])
    expect(readout({ weight, bias }, next.h).shape).toEqual([k])
  })

  it('and the textbook’s blocks, stacked, are PyTorch’s matrices', () => {
    for (const cell of cells) {
      const spec: ParameterSpec = { cell, convention: 'textbook', inputSize: d, hiddenSize: h }
      const rows = (part: string) =>
        parameterTensors(spec)
          .filter((t) => t.part === part)
          .reduce((total, { shape }) => total + (shape[0] ?? 0), 0)
      const [weightIh, weightHh] = tensors(cell)
      expect([rows('input'), d]).toEqual(weightIh?.shape)
      expect([rows('recurrent'), h]).toEqual(weightHh?.shape)
    }
  })
})
