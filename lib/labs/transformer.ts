import {
  activationMemory,
  type Cell,
  kvCacheMemory,
  maximumPathLength,
  recurrentStateMemory,
  sequentialSteps,
} from '../rnn'
import { attentionWork, blockWork, evenWith, recurrentWork } from './attention-costs'
import { expectWithin, type Limits } from './limits'

/** What is compared. */
export const quantities = ['steps', 'path', 'work', 'table1', 'inference', 'training'] as const
export type Quantity = (typeof quantities)[number]

/** What the curves run over; the other one stays where it is set. */
export const axes = ['length', 'width'] as const
export type CostAxis = (typeof axes)[number]

export interface CostOptions {
  readonly quantity: Quantity
  readonly axis: CostAxis
  /** n */
  readonly length: number
  /** d, the width of a position and of a hidden state alike. */
  readonly width: number
  /** L */
  readonly layers: number
  /** Heads; what is left of d / heads is cut off. */
  readonly heads: number
  /** Bytes a number: 2 (float16) or 4 (float32). */
  readonly bytes: number
}

export const costDefaults: CostOptions = {
  quantity: 'work',
  axis: 'length',
  length: 1024,
  width: 512,
  layers: 6,
  heads: 8,
  bytes: 2,
}

export const costLimits: Limits<'length' | 'width' | 'layers' | 'heads' | 'bytes'> = {
  length: { min: 1, max: 1_000_000 },
  width: { min: 1, max: 16_384 },
  layers: { min: 1, max: 128 },
  heads: { min: 1, max: 128 },
  bytes: { min: 2, max: 4 },
}

export type CurveName =
  | 'rnn'
  | 'gru'
  | 'lstm'
  | 'bidirectional'
  | 'attention'
  | 'block'
  | 'generating'
  | 'cache'
  | 'state'
  | 'lstm-activations'
  | 'scores'
  | 'flash'

/** One curve: its value at each of `at`, and at the chosen n and d. */
export interface CostCurve {
  readonly name: CurveName
  readonly values: readonly number[]
  readonly here: number
}

/** Where attention becomes the dearer one, by the convention of the quantity. */
export interface BreakEven {
  readonly cell: Cell
  /** n as a multiple of d; null when attention is always dearer. */
  readonly ratio: number | null
  /** The smallest n at the chosen d; null likewise. */
  readonly length: number | null
}

export interface Costs {
  readonly options: CostOptions
  /** What the curves run over: powers of two, and the chosen value. */
  readonly at: readonly number[]
  readonly curves: readonly CostCurve[]
  /** For work alone. */
  readonly even: readonly BreakEven[]
}

type Cost = (options: CostOptions) => number

const lstm = (width: number, layers: number) =>
  ({ cell: { kind: 'lstm' }, inputSize: width, hiddenSize: width, layers }) as const

/** Multiply–adds by big O alone, as Table 1 of Vaswani et al. 2017 counts them: no constants, no projections. */
const table1: Readonly<Partial<Record<CurveName, Cost>>> = {
  rnn: ({ length: n, width: d }) => n * d * d,
  attention: ({ length: n, width: d }) => n * n * d,
}

const costs: Readonly<Record<Quantity, Readonly<Partial<Record<CurveName, Cost>>>>> = {
  steps: {
    rnn: ({ length, layers }) => sequentialSteps({ kind: 'recurrent', layers }, length),
    bidirectional: ({ length, layers }) => sequentialSteps({ kind: 'recurrent', layers, bidirectional: true }, length),
    attention: ({ length, layers }) => sequentialSteps({ kind: 'self-attention', layers }, length),
    // While generating, each token passes through all layers and waits for the one before: for either model.
    generating: ({ length, layers }) => length * layers,
  },
  path: {
    rnn: ({ length, layers }) => maximumPathLength({ kind: 'recurrent', layers }, length),
    attention: ({ length, layers }) => maximumPathLength({ kind: 'self-attention', layers }, length),
  },
  work: {
    rnn: ({ length, width }) => recurrentWork('rnn', width, length),
    gru: ({ length, width }) => recurrentWork('gru', width, length),
    lstm: ({ length, width }) => recurrentWork('lstm', width, length),
    attention: ({ length, width }) => attentionWork(width, length),
    block: ({ length, width }) => blockWork(width, length),
  },
  table1,
  inference: {
    state: ({ width, layers, bytes }) => recurrentStateMemory(lstm(width, layers), { bytes }),
    cache: ({ length, width, layers, heads, bytes }) =>
      kvCacheMemory({ layers, heads: 1, headSize: heads * Math.max(1, Math.floor(width / heads)) }, length, { bytes }),
  },
  training: {
    'lstm-activations': ({ length, width, layers, bytes }) => activationMemory(lstm(width, layers), length, { bytes }),
    // Naive attention keeps the weights of each head, n × n, and queries, keys, values and the result, n × d each.
    scores: ({ length: n, width: d, layers, heads, bytes }) => layers * (heads * n * n + 4 * n * d) * bytes,
    // Worked block by block, the weights are never stored: a row's maximum and sum, for each head, are.
    flash: ({ length: n, width: d, layers, heads, bytes }) => layers * (2 * heads * n + 4 * n * d) * bytes,
  },
}

/**
 * What recurrence and self-attention cost over a range of n or d, and where they break even.
 *
 * Errors: RangeError naming the option, what was given and what is allowed.
 */
export function compareCosts(options: CostOptions): Costs {
  expectWithin(costLimits, options)
  const { axis, quantity } = options
  const chosen = options[axis]
  const most = Math.ceil(Math.log2(costLimits[axis].max))
  const powers = Array.from({ length: most }, (_, exponent) => 2 ** exponent).filter((at) => at <= costLimits[axis].max)
  const at = [...new Set([...powers, chosen])].sort((a, b) => a - b)
  const curves = Object.entries(costs[quantity]).map(([name, cost]) => ({
    name: name as CurveName,
    values: at.map((value) => cost({ ...options, [axis]: value })),
    here: cost(options),
  }))
  return { options, at, curves, even: breakEvens(options) }
}

/** Attention over a cell grows with n alone and depends on n/d only, so that the ratio is that of any d. */
function breakEvens({ quantity, width }: CostOptions): BreakEven[] {
  if (quantity === 'table1') return [{ cell: 'rnn', ratio: 1, length: width }]
  if (quantity !== 'work') return []
  return (['rnn', 'gru', 'lstm'] as const).map((cell) => {
    const length = evenWith(cell, width)
    return { cell, length: length ?? null, ratio: length === undefined ? null : length / width }
  })
}
