import { RandomState } from '../rnn'
import type { Matrix, Vector } from './matrix'
import { type StepBlock, type StepCell, type StepOptions, stepBlocks } from './step'

/** The smallest and largest sizes, lengths and numbers that can be typed. */
export const stepLimits = {
  size: { min: 1, max: 3 },
  steps: { min: 1, max: 6 },
  number: { min: -100, max: 100 },
} as const

/** A block with one input and one unit: (w_h, w_x, b). */
type Scalars = readonly [hidden: number, input: number, bias: number]

/** The course's worked examples. */
const worked: Readonly<Record<StepCell, Readonly<Record<string, Scalars>>>> = {
  rnn: { h: [0.8, 0.5, 0.1] },
  lstm: { f: [0.5, 0.5, 1], i: [1, -0.5, 0], C: [-1, 2, 0.5], o: [0.25, 1, 0] },
  gru: { z: [0.5, 1, 0], r: [-1, 1, 0], h: [2, -0.5, 0.1] },
}

const LARGEST = stepLimits.size.max

/** The largest of everything; what a smaller cell has is its upper left corner. */
interface Tables {
  readonly blocks: Readonly<Record<string, { hidden: Matrix; input: Matrix; bias: Vector }>>
  readonly recurrentBias: Vector
  readonly inputs: Matrix
  readonly h0: Vector
  readonly c0: Vector
}

/** Tenths in −1 … 1, but for the first number of each kind, which is that of the worked example. */
function tablesOf(cell: StepCell): Tables {
  const random = new RandomState(1)
  const tenth = () => Math.round(random.uniform(-10, 10)) / 10
  const vector = (first: number): Vector => Array.from({ length: LARGEST }, (_, i) => (i === 0 ? first : tenth()))
  const matrix = (first: number): Matrix =>
    Array.from({ length: LARGEST }, (_, i) => (i === 0 ? vector(first) : vector(tenth())))
  const h0 = vector(0.5)
  const c0 = vector(-0.5)
  const inputs = [vector(1), vector(-1), vector(0.5)]
  const blocks = Object.entries(worked[cell]).map(([name, [hidden, input, bias]]) => {
    return [name, { hidden: matrix(hidden), input: matrix(input), bias: vector(bias) }] as const
  })
  return { blocks: Object.fromEntries(blocks), recurrentBias: vector(0.3), inputs, h0, c0 }
}

/**
 * The course's worked example of a cell (d = h = 1), or a larger cell around it whose other numbers are fixed tenths.
 * The GRU's conventions are those of the course's equations: z writes, r acts before the product.
 */
export function stepDefaults(cell: StepCell, inputSize = 1, hiddenSize = 1): StepOptions {
  const tables = tablesOf(cell)
  const weights = stepBlocks[cell].map((name): [string, StepBlock] => {
    const { hidden = [], input = [], bias = [] } = tables.blocks[name] ?? {}
    const W = Array.from({ length: hiddenSize }, (_, i) => [
      ...(hidden[i] ?? []).slice(0, hiddenSize),
      ...(input[i] ?? []).slice(0, inputSize),
    ])
    return [name, { W, b: bias.slice(0, hiddenSize) }]
  })
  return {
    cell,
    weights: Object.fromEntries(weights),
    recurrentBias: tables.recurrentBias.slice(0, hiddenSize),
    conventions: { update: 'write', reset: 'before' },
    inputs: tables.inputs.map((row) => row.slice(0, inputSize)),
    h0: tables.h0.slice(0, hiddenSize),
    c0: tables.c0.slice(0, hiddenSize),
  }
}
