import {
  type GruOptions,
  gruStep,
  type LstmStep,
  lstmStep,
  type RecurrentWeights,
  rnnStep,
  type Tensor,
  unroll,
} from '../rnn'
import { type Matrix, matrixTensor, numbersOf, type Vector, vectorTensor } from './matrix'

/** The cells of which one step can be watched. */
export type StepCell = 'rnn' | 'lstm' | 'gru'

/**
 * The blocks of weights of each cell by the course's letters, in the order of its equations: the hidden state of the
 * RNN; the LSTM's gates f, i, its candidate C and its gate o; the GRU's gates z, r and its candidate h.
 */
export const stepBlocks: Readonly<Record<StepCell, readonly string[]>> = {
  rnn: ['h'],
  lstm: ['f', 'i', 'C', 'o'],
  gru: ['z', 'r', 'h'],
}

/** The same blocks in the order of the engine's rows. */
const engineBlocks: typeof stepBlocks = { rnn: ['h'], lstm: ['i', 'f', 'C', 'o'], gru: ['r', 'z', 'h'] }

/** One block of weights: W [h, h + d], which multiplies [h_{t−1}; x_t], and b [h]. */
export interface StepBlock {
  readonly W: Matrix
  readonly b: Vector
}

/** A cell with its weights, what it reads and where it starts. */
export interface StepOptions {
  readonly cell: StepCell
  /** By block: those of `stepBlocks`. */
  readonly weights: Readonly<Record<string, StepBlock>>
  /** The GRU's second candidate bias b_hn [h], beside the recurrent product. */
  readonly recurrentBias: Vector
  /** The GRU's conventions; the other cells have none. */
  readonly conventions: Required<GruOptions>
  /** x_1 … x_T: [T, d] */
  readonly inputs: Matrix
  /** h_0 [h] */
  readonly h0: Vector
  /** C_0 [h] of an LSTM */
  readonly c0: Vector
}

/** Every value of one step, each [h] but x [d]. */
export interface StepTrace {
  /** Counted from 1. */
  readonly t: number
  readonly x: Vector
  readonly hBefore: Vector
  /** The pre-activation of each block: what σ or tanh is given. */
  readonly pre: Readonly<Record<string, Vector>>
  /** What each block gives: gates and candidate; of the RNN the state itself. */
  readonly out: Readonly<Record<string, Vector>>
  /** LSTM: the cell state before and after, and tanh of the latter. */
  readonly memory?: { readonly before: Vector; readonly after: Vector; readonly squashed: Vector }
  /** GRU: the recurrent product of the candidate, U_h (r ⊙ h_{t−1}) + b_hn or U_h h_{t−1} + b_hn. */
  readonly product?: Vector
  readonly h: Vector
}

/**
 * Runs the cell along its inputs: the steps t = 1 … T with every intermediate value.
 *
 * Errors: ShapeError naming the matrix or vector that does not fit d (the width of the inputs) and h (the length of
 * h_0); RangeError for a number that is not finite.
 */
export function runSteps(options: StepOptions): StepTrace[] {
  const { cell, inputs, conventions } = options
  const size = options.h0.length
  const width = inputs[0]?.length ?? 0
  const xs = matrixTensor('x', inputs, inputs.length, width)
  const h = vectorTensor('h_0', options.h0, size)
  const weights = engineWeights(options, width)
  if (cell === 'rnn') {
    const steps = unroll((x, state: { h: Tensor }) => rnnStep(weights, x, state), xs, { h })
    return tracesOf(options, steps, (step) => ({ pre: step.z, out: { h: step.h } }))
  }
  if (cell === 'gru') {
    const steps = unroll((x, state: { h: Tensor }) => gruStep(weights, x, state, conventions), xs, { h })
    return tracesOf(options, steps, ({ pre, z, r, n, q }) => ({ pre, out: { z, r, h: n }, product: numbersOf(q) }))
  }
  const c = vectorTensor('C_0', options.c0, size)
  const steps = unroll((x, state: { h: Tensor; c: Tensor }) => lstmStep(weights, x, state), xs, { h, c })
  return tracesOf(options, steps, ({ z, f, i, g, o, c: after, tanhC }, t) => {
    const before = numbersOf(t === 0 ? c : (steps[t - 1] as LstmStep).c)
    return {
      pre: z,
      out: { f, i, C: g, o },
      memory: { before, after: numbersOf(after), squashed: numbersOf(tanhC) },
    }
  })
}

/** What a cell's step says of itself: its pre-activations in the engine's order, its blocks, and what it alone has. */
type Said = Pick<StepTrace, 'memory' | 'product'> & { pre: Tensor; out: Readonly<Record<string, Tensor>> }

function tracesOf<Step extends { h: Tensor }>(
  { cell, inputs, h0 }: StepOptions,
  steps: readonly Step[],
  say: (step: Step, index: number) => Said,
): StepTrace[] {
  const size = h0.length
  return steps.map((step, index) => {
    const { pre, out, ...own } = say(step, index)
    const before = steps[index - 1]
    return {
      t: index + 1,
      x: inputs[index] ?? [],
      hBefore: before ? numbersOf(before.h) : h0,
      pre: Object.fromEntries(
        engineBlocks[cell].map((name, n) => [name, numbersOf(pre).slice(n * size, (n + 1) * size)]),
      ),
      out: Object.fromEntries(Object.entries(out).map(([name, value]) => [name, numbersOf(value)])),
      ...own,
      h: numbersOf(step.h),
    }
  })
}

/** The weights as the engine lays them out: blocks below each other, W parted into what h and what x is multiplied by. */
function engineWeights({ cell, weights, recurrentBias, h0 }: StepOptions, width: number): RecurrentWeights {
  const size = h0.length
  const names = engineBlocks[cell]
  const hidden: Vector[] = []
  const input: Vector[] = []
  const bias: number[] = []
  for (const name of names) {
    const { W = [], b = [] } = weights[name] ?? {}
    matrixTensor(`W_${name}`, W, size, size + width)
    vectorTensor(`b_${name}`, b, size)
    hidden.push(...W.map((row) => row.slice(0, size)))
    input.push(...W.map((row) => row.slice(size)))
    bias.push(...b)
  }
  const rows = names.length * size
  const zeros = Array.from({ length: rows - size }, () => 0)
  return {
    weightHh: matrixTensor('W_hh', hidden, rows, size),
    weightIh: matrixTensor('W_ih', input, rows, width),
    biasIh: vectorTensor('b', bias, rows),
    ...(cell === 'gru' && {
      biasHh: vectorTensor('b_hn', [...zeros, ...numbersOf(vectorTensor('b_hn', recurrentBias, size))], rows),
    }),
  }
}
