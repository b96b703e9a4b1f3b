import { describe, it } from 'vitest'
import { type CellState, cellStep } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import type { LstmWeights } from '../cells/recurrent-weights'
import { unroll } from '../cells/unroll'
import type { CellSpec } from '../layers/specification'
import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { RandomState } from '../random/random-state'
import { concatenate, row, sizeOf, type Tensor, tensor, zeros } from '../tensor/tensor'
import { expectClose } from '../testing/golden'
import { drawSimpleLstm, runSimpleLstm } from '../testing/simple-lstm'
import { drawSimpleRnn, runSimpleRnn } from '../testing/simple-rnn'
import { type ForeignWeights, fromLayout } from './convert'
import type { WeightLibrary } from './layouts'
import { flipUpdateGate } from './update-gate'

/*
 * The other libraries' equations, written from their own definitions on their own layouts with plain arrays, against
 * our cells on the converted weights.
 */
const d = 3
const h = 2
const random = new RandomState(7)
const draw = (...shape: number[]) => tensor(shape, random.randn(sizeOf(shape)))
const xs = draw(6, d)
const rows = Array.from({ length: 6 }, (_, t) => [...row(xs, t).data])
const units = Array.from({ length: h }, (_, unit) => unit)

/** Column `column` of a row vector times a matrix [m, n]. */
const times = (x: readonly number[], { shape, data }: Tensor, column: number) =>
  x.reduce((total, value, index) => total + value * (data[index * (shape[1] ?? 0) + column] as number), 0)
/** Row `index` of direction `direction` of a stack of matrices [D, m, n] times a column vector. */
const dot = ({ shape, data }: Tensor, direction: number, index: number, x: readonly number[]) => {
  const [, m = 0, n = 0] = shape
  return x.reduce((total, value, k) => total + value * (data[(direction * m + index) * n + k] as number), 0)
}
const at = ({ data }: Tensor, index: number) => data[index] as number

const kernels = ({
  kernel,
  recurrentKernel,
  bias,
}: Readonly<Record<'kernel' | 'recurrentKernel' | 'bias', Tensor>>) => ({
  input: kernel,
  recurrent: recurrentKernel,
  bias,
})

/** Converted weights as our one-step cells take them. */
function converted(library: WeightLibrary, cell: CellSpec, weights: ForeignWeights): LstmWeights {
  return cellWeights({ cell, inputSize: d, hiddenSize: h }, fromLayout(library, cell.kind, weights))
}

/** Our cell's hidden states along xs, from zeros. */
function ours(cell: CellSpec, weights: LstmWeights): Tensor[] {
  const initial: CellState = { h: zeros([h]), c: zeros([h]) }
  return unroll((x, state: CellState) => cellStep(cell, weights, x, state), xs, initial).map((step) => step.h)
}

describe('Keras', () => {
  it('LSTM: blocks i, f, c, o', () => {
    const keras = { kernel: draw(d, 4 * h), recurrentKernel: draw(h, 4 * h), bias: draw(4 * h) }
    const states = ours({ kind: 'lstm' }, converted('keras', { kind: 'lstm' }, kernels(keras)))
    let state = [0, 0]
    let carry = [0, 0]
    rows.forEach((x, t) => {
      const z = (block: number, unit: number) => {
        const column = block * h + unit
        return times(x, keras.kernel, column) + times(state, keras.recurrentKernel, column) + at(keras.bias, column)
      }
      carry = units.map((u) => sigmoid(z(1, u)) * (carry[u] as number) + sigmoid(z(0, u)) * tanh(z(2, u)))
      state = units.map((u) => sigmoid(z(3, u)) * tanh(carry[u] as number))
      expectClose(states[t] as Tensor, state)
    })
  })

  it.each([true, false])('GRU: blocks z, r, h, reset_after = %j', (after) => {
    const bias = after ? draw(2, 3 * h) : draw(3 * h)
    const keras = { kernel: draw(d, 3 * h), recurrentKernel: draw(h, 3 * h), bias }
    const cell = { kind: 'gru', reset: after ? 'after' : 'before' } as const
    const states = ours(cell, converted('keras', cell, kernels(keras)))
    let state = [0, 0]
    rows.forEach((x, t) => {
      const input = (block: number, u: number) => times(x, keras.kernel, block * h + u) + at(bias, block * h + u)
      const inner = (block: number, u: number, from: readonly number[]) =>
        times(from, keras.recurrentKernel, block * h + u) + (after ? at(bias, 3 * h + block * h + u) : 0)
      const z = units.map((u) => sigmoid(input(0, u) + inner(0, u, state)))
      const r = units.map((u) => sigmoid(input(1, u) + inner(1, u, state)))
      const reset = units.map((u) => (r[u] as number) * (state[u] as number))
      const hh = units.map((u) =>
        tanh(input(2, u) + (after ? (r[u] as number) * inner(2, u, state) : inner(2, u, reset))),
      )
      state = units.map((u) => (z[u] as number) * (state[u] as number) + (1 - (z[u] as number)) * (hh[u] as number))
      expectClose(states[t] as Tensor, state)
    })
  })

  it('SimpleRNN', () => {
    const keras = { kernel: draw(d, h), recurrentKernel: draw(h, h), bias: draw(h) }
    let state = [0, 0]
    const states = ours({ kind: 'rnn' }, converted('keras', { kind: 'rnn' }, kernels(keras)))
    rows.forEach((x, t) => {
      state = units.map((u) =>
        tanh(times(x, keras.kernel, u) + times(state, keras.recurrentKernel, u) + at(keras.bias, u)),
      )
      expectClose(states[t] as Tensor, state)
    })
  })
})

describe('ONNX, both directions', () => {
  const entry = ({ shape: [, m = 0, n = 0], data }: Tensor, direction: number) =>
    tensor([m, n], data.slice(direction * m * n, (direction + 1) * m * n))
  const weightsOf = (kind: CellSpec['kind'], G: number, P?: Tensor) => {
    const onnx = { W: draw(2, G * h, d), R: draw(2, G * h, h), B: draw(2, 2 * G * h), P }
    const cell: CellSpec = kind === 'lstm' ? { kind, peephole: P !== undefined } : { kind }
    const of = (direction: number) =>
      converted('onnx', cell, {
        input: entry(onnx.W, direction),
        recurrent: entry(onnx.R, direction),
        bias: row(onnx.B, direction),
        peephole: P && row(P, direction),
      })
    return { onnx, of }
  }
  const biases = (B: Tensor, G: number, direction: number, index: number) =>
    [0, 1].map((half) => at(B, direction * 2 * G * h + half * G * h + index)) as [number, number]

  it.each([0, 1])('LSTM with peepholes, blocks i, o, f, c, direction %d', (direction) => {
    const P = draw(2, 3 * h)
    const { onnx, of } = weightsOf('lstm', 4, P)
    const states = ours({ kind: 'lstm', peephole: true }, of(direction))
    let state = [0, 0]
    let C = [0, 0]
    rows.forEach((x, t) => {
      const z = (block: number, u: number) => {
        const index = block * h + u
        const [Wb, Rb] = biases(onnx.B, 4, direction, index)
        return dot(onnx.W, direction, index, x) + dot(onnx.R, direction, index, state) + Wb + Rb
      }
      const p = (gate: number, u: number) => at(P, direction * 3 * h + gate * h + u)
      const next = units.map((u) => {
        const old = C[u] as number
        return sigmoid(z(2, u) + p(2, u) * old) * old + sigmoid(z(0, u) + p(0, u) * old) * tanh(z(3, u))
      })
      state = units.map((u) => sigmoid(z(1, u) + p(1, u) * (next[u] as number)) * tanh(next[u] as number))
      C = next
      expectClose(states[t] as Tensor, state)
    })
  })

  it.each([
    [0, 'after'],
    [1, 'before'],
  ] as const)('GRU, blocks z, r, h, direction %d, reset %s', (direction, reset) => {
    const { onnx, of } = weightsOf('gru', 3)
    const states = ours({ kind: 'gru', reset }, of(direction))
    let state = [0, 0]
    rows.forEach((x, t) => {
      const input = (block: number, u: number) =>
        dot(onnx.W, direction, block * h + u, x) + biases(onnx.B, 3, direction, block * h + u)[0]
      const inner = (block: number, u: number, from: readonly number[]) =>
        dot(onnx.R, direction, block * h + u, from) + biases(onnx.B, 3, direction, block * h + u)[1]
      const r = units.map((u) => sigmoid(input(1, u) + inner(1, u, state)))
      const resetState = units.map((u) => (r[u] as number) * (state[u] as number))
      state = units.map((u) => {
        const z = sigmoid(input(0, u) + inner(0, u, state))
        const recurrent = reset === 'after' ? (r[u] as number) * inner(2, u, state) : inner(2, u, resetState)
        return (1 - z) * tanh(input(2, u) + recurrent) + z * (state[u] as number)
      })
      expectClose(states[t] as Tensor, state)
    })
  })
})

describe('the lesson', () => {
  it('runs SimpleRNN and SimpleLSTM', () => {
    const rnn = { ...drawSimpleRnn(random, d, h, 1), b_h: draw(h) }
    const rnnRun = runSimpleRnn(rnn, xs)
    const simpleRnn = { input: rnn.W_xh, recurrent: rnn.W_hh, bias: rnn.b_h }
    ours({ kind: 'rnn' }, converted('lesson', { kind: 'rnn' }, simpleRnn)).forEach((state, t) => {
      expectClose(state, [...(rnnRun.hiddenStates[t + 1]?.data ?? [])])
    })
    const lstm = drawSimpleLstm(random, d, h)
    const lstmRun = runSimpleLstm(lstm, xs)
    const simpleLstm = { input: lstm.W, bias: lstm.b }
    ours({ kind: 'lstm' }, converted('lesson', { kind: 'lstm' }, simpleLstm)).forEach((state, t) => {
      expectClose(state, [...(lstmRun[t]?.h.data ?? [])])
    })
  })

  it('runs the formulas’ GRU, [h, x] side by side, also as a z that keeps', () => {
    const lessonGru = { kind: 'gru', reset: 'before', update: 'write' } as const
    const W = { W_z: draw(h, h + d), W_r: draw(h, h + d), W_h: draw(h, h + d) }
    const b = { b_z: draw(h), b_r: draw(h), b_h: draw(h) }
    const weights = converted('lesson', lessonGru, {
      input: concatenate([W.W_z, W.W_r, W.W_h]),
      bias: concatenate([b.b_z, b.b_r, b.b_h]),
    })
    const states = ours(lessonGru, weights)
    const kept = ours({ kind: 'gru', reset: 'before' }, flipUpdateGate(weights))
    let state = [0, 0]
    rows.forEach((x, t) => {
      const apply = (matrix: Tensor, bias: Tensor, u: number, from: readonly number[]) =>
        dot({ ...matrix, shape: [1, ...matrix.shape] }, 0, u, [...from, ...x]) + at(bias, u)
      const z = units.map((u) => sigmoid(apply(W.W_z, b.b_z, u, state)))
      const reset = units.map((u) => sigmoid(apply(W.W_r, b.b_r, u, state)) * (state[u] as number))
      state = units.map(
        (u) => (1 - (z[u] as number)) * (state[u] as number) + (z[u] as number) * tanh(apply(W.W_h, b.b_h, u, reset)),
      )
      expectClose(states[t] as Tensor, state)
      expectClose(kept[t] as Tensor, state)
    })
  })
})
