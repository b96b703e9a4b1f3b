import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gruStep } from '../cells/gru-cell'
import { lstmStep } from '../cells/lstm-cell'
import { readout } from '../cells/readout'
import { rnnStep } from '../cells/rnn-cell'
import golden from '../golden/seed-cell.json'
import { zeros } from '../tensor/tensor'
import { evaluate, formula, sizesOf, substituted, symbolic } from './parameter-formula'
import {
  type Cell,
  type Convention,
  conventions,
  countParameters,
  type ParameterSpec,
  parameterTensors,
} from './params'

const cells: readonly Cell[] = ['rnn', 'lstm', 'gru']
const size = fc.integer({ min: 1, max: 300 })
const specs: fc.Arbitrary<ParameterSpec> = fc.record(
  {
    cell: fc.constantFrom(...cells),
    convention: fc.constantFrom(...conventions),
    inputSize: size,
    hiddenSize: size,
    readoutSize: size,
  },
  { requiredKeys: ['cell', 'convention', 'inputSize', 'hiddenSize'] },
)
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

describe('tensors and formula', () => {
  it('agree for every layer', () => {
    fc.assert(
      fc.property(specs, (spec) => countParameters(parameterTensors(spec)) === evaluate(formula(spec), sizesOf(spec))),
    )
  })

  it('print a formula in letters and in numbers', () => {
    const spec: ParameterSpec = { cell: 'gru', convention: 'pytorch', inputSize: 3, hiddenSize: 8, readoutSize: 2 }
    expect(symbolic(formula(spec))).toBe('3(dh + h² + 2h) + kh + k')
    expect(substituted(formula(spec), sizesOf(spec))).toBe('3 × (3 × 8 + 8 × 8 + 2 × 8) + 2 × 8 + 2')
    expect(symbolic(formula({ ...spec, cell: 'rnn', convention: 'keras' }))).toBe('dh + h² + h + kh + k')
  })

  it('name a size that is no size', () => {
    const spec: ParameterSpec = { cell: 'rnn', convention: 'keras', inputSize: 3, hiddenSize: 0 }
    expect(() => parameterTensors(spec)).toThrow(new RangeError('hiddenSize must be an integer ≥ 1, got 0'))
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
