import { type CellSpec, initialParameters, MAX_SEED, type ParameterSet, RandomState, runNetwork, tensor } from '../rnn'
import { expectWithin } from './limits'
import { entry, type Matrix, total, type Vector } from './matrix'
import { type Direction, type Reversal, readOrder } from './read-order'

/** A padded batch and what is done about its padding. */
export interface BidirectionalOptions {
  readonly cell: CellSpec['kind']
  readonly seed: number
  /** h, of each direction */
  readonly hiddenSize: number
  /** Whether the cells have biases: without, a step of zeros leaves a state of zeros as it is. */
  readonly bias: boolean
  /** The sequences of the batch, one number a step, each of its own length. */
  readonly sequences: Matrix
  /** What the rows are filled up with. */
  readonly padding: number
  readonly reversal: Reversal
  /** Whether the state stands still at padding. */
  readonly maskState: boolean
  /** Whether padding is left out of the loss. */
  readonly maskLoss: boolean
}

export const bidirectionalDefaults: BidirectionalOptions = {
  cell: 'rnn',
  seed: 14,
  hiddenSize: 1,
  bias: true,
  sequences: [
    [1, -0.5, 0.8, 0.3, -1],
    [0.6, -1, 0.4],
    [-0.7, 0.9],
  ],
  padding: 0,
  reversal: 'row',
  maskState: false,
  maskLoss: false,
}

export const bidirectionalLimits = {
  seed: { min: 0, max: MAX_SEED },
  hiddenSize: { min: 1, max: 3 },
  sequences: { min: 1, max: 4 },
  steps: { min: 1, max: 8 },
  number: { min: -5, max: 5 },
} as const

/** One direction along one row of the batch; columns are counted from 0. */
export interface DirectionRun {
  /** The columns in the order in which they are read. */
  readonly order: readonly number[]
  /** By column: the state after reading it, [T, h]; zeros where nothing was read. */
  readonly outputs: Matrix
  /** The state after the last column read: what is taken for the sequence's. */
  readonly final: Vector
}

/** One row of the batch. */
export interface RowRun {
  readonly forward: DirectionRun
  readonly backward: DirectionRun
}

/** A batch run as it should be and as it was asked for. */
export interface BidirectionalRun {
  /** T, the longest length. */
  readonly steps: number
  readonly lengths: readonly number[]
  /** The sequences filled up: [B, T]. */
  readonly padded: Matrix
  /** Reversed within its length, the state masked. */
  readonly right: readonly RowRun[]
  readonly asked: readonly RowRun[]
  /** By row and column: the largest difference between the two in an entry of [h→; h←]. */
  readonly differences: Matrix
  /** The mean loss as it should be, and as it was asked for. */
  readonly loss: { readonly right: number; readonly asked: number }
}

/**
 * A bidirectional layer on a padded batch, right and as asked for: the backward direction reverses either each sequence
 * within its own length or whole rows, and the state either stands still at padding or goes on. Weights and biases are
 * uniform within ±1/√h.
 *
 * The loss is the mean of (m_t − y)², m_t being the mean of the 2h outputs at t and y ±1, the sign of the sequence's sum;
 * at padding the target array holds 0. Masked, it is Σ over real positions ÷ their number; otherwise ÷ B·T.
 *
 * Errors: RangeError naming what is out of range.
 */
export function runBidirectional(options: BidirectionalOptions): BidirectionalRun {
  check(options)
  const { sequences, padding, reversal, maskState, maskLoss } = options
  const lengths = sequences.map(({ length }) => length)
  const steps = Math.max(...lengths)
  const padded = sequences.map((row) => [...row, ...Array.from({ length: steps - row.length }, () => padding)])
  const layer = drawLayer(options)
  const runRows = (how: Reversal, masked: boolean) =>
    padded.map((row, b): RowRun => {
      const along = (direction: Direction) => {
        return layer(direction, row, readOrder(direction, lengths[b] as number, steps, how, masked))
      }
      return { forward: along('forward'), backward: along('backward') }
    })
  const right = runRows('own', true)
  const asked = runRows(reversal, maskState)
  return {
    steps,
    lengths,
    padded,
    right,
    asked,
    differences: padded.map((row, b) => row.map((_, t) => largestDifference(right[b], asked[b], t))),
    loss: { right: meanLoss(sequences, right, steps, true), asked: meanLoss(sequences, asked, steps, maskLoss) },
  }
}

/** What runs one direction of the layer over a row of inputs in some order. */
function drawLayer({ cell: kind, seed, hiddenSize, bias }: BidirectionalOptions) {
  const cell = { kind } as CellSpec
  const both = { cell, inputSize: 1, hiddenSize, bias, bidirectional: true }
  const parameters = initialParameters(both, new RandomState(seed), { scheme: 'pytorch' })
  const one = { cell, inputSize: 1, hiddenSize, bias }
  return (direction: Direction, row: Vector, order: readonly number[]): DirectionRun => {
    const inputs = tensor(
      [1, order.length, 1],
      order.map((column) => entry(row, column)),
    )
    const { data } = runNetwork(one, oneDirection(parameters, direction), { inputs }).outputs
    const outputs = row.map(() => Array.from({ length: hiddenSize }, () => 0))
    order.forEach((column, n) => {
      outputs[column] = Array.from(data.subarray(n * hiddenSize, (n + 1) * hiddenSize))
    })
    return { order, outputs, final: outputs[order.at(-1) as number] as Vector }
  }
}

/** One direction's parameters, as those of a layer that has no other. */
function oneDirection(parameters: ParameterSet, direction: Direction): ParameterSet {
  const suffix = '_reverse'
  const entries = Object.entries(parameters).filter(([name]) => name.endsWith(suffix) === (direction === 'backward'))
  return Object.fromEntries(entries.map(([name, value]) => [name.replace(suffix, ''), value]))
}

/** Both directions' states at one column, h→ before h←. */
function outputsAt({ forward, backward }: RowRun, t: number): number[] {
  return [...(forward.outputs[t] ?? []), ...(backward.outputs[t] ?? [])]
}

function largestDifference(right: RowRun | undefined, asked: RowRun | undefined, t: number): number {
  if (!right || !asked) return 0
  const wanted = outputsAt(right, t)
  return Math.max(...outputsAt(asked, t).map((value, i) => Math.abs(value - entry(wanted, i))))
}

function meanLoss(sequences: Matrix, rows: readonly RowRun[], steps: number, masked: boolean): number {
  let sum = 0
  let count = 0
  rows.forEach((row, b) => {
    const sequence = sequences[b] ?? []
    const target = Math.sign(total(sequence))
    for (let t = 0; t < (masked ? sequence.length : steps); t++) {
      const outputs = outputsAt(row, t)
      const error = total(outputs) / outputs.length - (t < sequence.length ? target : 0)
      sum += error * error
      count++
    }
  })
  return sum / count
}

function check({ sequences, padding, seed, hiddenSize }: BidirectionalOptions): void {
  const { number, steps } = bidirectionalLimits
  const limits = { seed: bidirectionalLimits.seed, hiddenSize: bidirectionalLimits.hiddenSize }
  expectWithin(
    { ...limits, sequences: bidirectionalLimits.sequences },
    { seed, hiddenSize, sequences: sequences.length },
  )
  for (const { length } of sequences) expectWithin({ length: steps }, { length })
  for (const value of [padding, ...sequences.flat()]) expectWithin({ value: number }, { value }, ['value'])
}
