import { describe, expect, it } from 'vitest'
import { type NetworkRun, runNetwork } from '../layers/network'
import type { CellSpec } from '../layers/specification'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { goldenIndex, goldenResults } from '../testing/golden-files'
import { GoldenStream } from '../testing/golden-stream'
import { type ForeignWeights, fromLayout, toLayout } from './convert'

interface Case {
  readonly operator: 'RNN' | 'LSTM' | 'GRU'
  readonly attributes: {
    readonly direction: 'forward' | 'reverse' | 'bidirectional'
    readonly activations?: readonly ('Tanh' | 'Relu')[]
    readonly linear_before_reset?: 0 | 1
  }
  readonly peepholes: boolean
  readonly biases: boolean
  readonly initial: boolean
  readonly lengths: readonly number[]
  readonly seed: number
  readonly offset: number
}

const { sizes, cases } = goldenIndex<{
  sizes: Readonly<Record<'steps' | 'batch' | 'inputSize' | 'hiddenSize', number>>
  cases: Case[]
}>('onnx')
const results = goldenResults('onnx')
const { steps: T, batch: B, inputSize: d, hiddenSize: h } = sizes

/** An operator's arrays, D directions on the first axis. */
type OnnxWeights = Readonly<Record<'W' | 'R', Tensor> & Partial<Record<'B' | 'P', Tensor>>>

/** One direction of them, or nothing where there is no array. */
function entry<T extends Tensor | undefined>(array: T, direction: number): T {
  if (!array) return array
  const [D = 1, ...shape] = array.shape
  const size = array.data.length / D
  return { ...array, shape, data: array.data.slice(direction * size, (direction + 1) * size) }
}

const directionOf = ({ W, R, B, P }: OnnxWeights, k: number): ForeignWeights => {
  return { input: entry(W, k), recurrent: entry(R, k), bias: entry(B, k), peephole: entry(P, k) }
}

/** The parameters of one layer of ours. */
function fromOnnx(kind: CellSpec['kind'], weights: OnnxWeights) {
  const suffixes = ['_l0', '_l0_reverse'].slice(0, weights.W.shape[0])
  return Object.assign({}, ...suffixes.map((suffix, k) => fromLayout('onnx', kind, directionOf(weights, k), suffix)))
}

/** Our cell for an operator and its attributes. */
function cellOf({ operator, attributes, peepholes }: Case): CellSpec {
  if (operator === 'RNN') return { kind: 'rnn', activation: attributes.activations?.[0] === 'Relu' ? 'relu' : 'tanh' }
  if (operator === 'LSTM') return { kind: 'lstm', peephole: peepholes }
  return { kind: 'gru', reset: attributes.linear_before_reset === 1 ? 'after' : 'before' }
}

/** What a case draws, in the order that scripts/golden/onnx_operators.py documents. */
function draw({ operator, attributes, peepholes, biases, initial, seed }: Case) {
  const D = attributes.direction === 'bidirectional' ? 2 : 1
  const rows = { RNN: 1, LSTM: 4, GRU: 3 }[operator] * h
  const stream = new GoldenStream(seed)
  const weights: OnnxWeights = {
    W: stream.draw([D, rows, d]),
    R: stream.draw([D, rows, h]),
    ...(biases && { B: stream.draw([D, 2 * rows]) }),
    ...(peepholes && { P: stream.draw([D, 3 * h]) }),
  }
  const X = stream.draw([T, B, d])
  const state = () => stream.draw([D, B, h])
  const start = initial && (operator === 'LSTM' ? { h: state(), c: state() } : { h: state() })
  return { D, weights, X, initial: start || undefined }
}

/** Batch first or time first: element (i, j) moves to (j, i), whole rows of `width` numbers. */
function exchanged({ shape, data }: Tensor, width: number): Tensor {
  const [m = 0, n = 0] = shape
  const moved = zeros([n, m, width])
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      moved.data.set(data.subarray((i * n + j) * width, (i * n + j + 1) * width), (j * m + i) * width)
    }
  }
  return moved
}

/** [B, T, width] with each sequence reversed within its own length; padding stays. */
function reversed({ shape, data }: Tensor, lengths: readonly number[], width: number): Tensor {
  const turned = { shape, data: data.slice() }
  lengths.forEach((length, b) => {
    for (let t = 0; t < length; t++) {
      const from = (b * T + length - 1 - t) * width
      turned.data.set(data.subarray(from, from + width), (b * T + t) * width)
    }
  })
  return turned
}

/** Y [T, D, B, h], Y_h and Y_c of an operator, computed by our network with converted weights. */
function ours(given: Case, weights: OnnxWeights): Record<string, Float64Array> {
  const { D, X, initial } = draw(given)
  const cell = cellOf(given)
  const spec = { cell, inputSize: d, hiddenSize: h, bidirectional: D === 2, bias: given.biases }
  const backwards = given.attributes.direction === 'reverse'
  const batch = exchanged(X, d)
  const inputs = backwards ? reversed(batch, given.lengths, d) : batch
  const run: NetworkRun = runNetwork(
    spec,
    fromOnnx(cell.kind, weights),
    { inputs, lengths: given.lengths },
    { initial },
  )
  const outputs = backwards ? reversed(run.outputs, given.lengths, h) : run.outputs
  const { c } = run.final
  return { Y: byDirection(exchanged(outputs, D * h), D), Y_h: run.final.h.data, ...(c && { Y_c: c.data }) }
}

/** [T, B, D·h] → [T, D, B, h] */
function byDirection({ data }: Tensor, D: number): Float64Array {
  const Y = new Float64Array(data.length)
  for (let row = 0; row < T * B; row++) {
    const [t, b] = [Math.floor(row / B), row % B]
    for (let k = 0; k < D; k++) {
      Y.set(data.subarray((row * D + k) * h, (row * D + k + 1) * h), ((t * D + k) * B + b) * h)
    }
  }
  return Y
}

function expectSame(got: Record<string, Float64Array>, { offset }: Case): void {
  const take = results(offset)
  for (const [name, values] of Object.entries(got)) expectTensorClose(name, values, take(values.length))
}

describe('converted ONNX operators against their definition', () => {
  it.each(cases)(
    '$operator $attributes, peepholes $peepholes, biases $biases, initial state $initial, lengths $lengths',
    (given) => {
      const { weights } = draw(given)
      expectSame(ours(given, weights), given)
    },
  )

  it('notice weights in another order', () => {
    for (const operator of ['LSTM', 'GRU'] as const) {
      const given = cases.find((each) => each.operator === operator) as Case
      const { weights } = draw(given)
      const W = { shape: weights.W.shape, data: weights.W.data.toReversed() }
      expect(() => expectSame(ours(given, { ...weights, W }), given)).toThrow('Y: value')
    }
  })

  it.each(cases.filter(({ lengths, initial }) => lengths[0] === T && !initial))(
    'go to our layout and back unchanged: $operator $attributes, peepholes $peepholes, biases $biases',
    (given) => {
      const { D, weights } = draw(given)
      const cell = cellOf(given)
      const spec = { cell, inputSize: d, hiddenSize: h, bidirectional: D === 2, bias: given.biases }
      const parameters = fromOnnx(cell.kind, weights)
      for (const [k, direction] of (['forward', 'reverse'] as const).slice(0, D).entries()) {
        expect(toLayout('onnx', spec, parameters, 0, direction)).toEqual(directionOf(weights, k))
      }
    },
  )
})
