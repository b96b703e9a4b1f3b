import {
  type BidirectionalOptions,
  bidirectionalDefaults as defaults,
  bidirectionalLimits as limits,
} from '@/lib/labs/bidirectional'
import type { Fields, NumbersField, Values } from '../frame/fields'
import type { PresetValues } from '../frame/presets'

/** The fourth sequence, for who adds one. */
const FOURTH = [0.5, 0.5, -0.2, 0.1]

const sequence = (row: number): NumbersField => ({
  kind: 'numbers',
  ...limits.number,
  minLength: limits.steps.min,
  maxLength: limits.steps.max,
  default: defaults.sequences[row - 1] ?? FOURTH,
  when: ({ rows }) => !(Number(rows) < row),
})

/** The inputs of the lab; their names are those in the address. */
export const bidirectionalFields = {
  reversal: { kind: 'choice', options: ['own', 'row'], default: defaults.reversal },
  maskState: { kind: 'flag', default: defaults.maskState },
  maskLoss: { kind: 'flag', default: defaults.maskLoss },
  cell: { kind: 'choice', options: ['rnn', 'lstm', 'gru'], default: defaults.cell },
  hiddenSize: { kind: 'number', ...limits.hiddenSize, default: defaults.hiddenSize },
  bias: { kind: 'flag', default: defaults.bias },
  seed: { kind: 'number', ...limits.seed, default: defaults.seed },
  padding: { kind: 'number', ...limits.number, real: true, default: defaults.padding },
  rows: { kind: 'number', ...limits.sequences, default: defaults.sequences.length },
  x1: sequence(1),
  x2: sequence(2),
  x3: sequence(3),
  x4: sequence(4),
  /** The position that is looked at, counted from 1. */
  row: { kind: 'number', ...limits.sequences, default: 2 },
  column: { kind: 'number', ...limits.steps, default: 2 },
} as const satisfies Fields

export type BidirectionalValues = Values<typeof bidirectionalFields>

/** What the inputs ask for. */
export function optionsOf(values: BidirectionalValues): BidirectionalOptions {
  const { rows, x1, x2, x3, x4, row: _row, column: _column, ...options } = values
  return { ...options, sequences: [x1, x2, x3, x4].slice(0, rows) }
}

/** The right way and the three wrong ones. */
export const bidirectionalPresets = {
  right: { reversal: 'own', maskState: true, maskLoss: true },
  goesOn: { reversal: 'own' },
  row: {},
  rowMasked: { reversal: 'row', maskState: true, maskLoss: true },
} as const satisfies PresetValues<typeof bidirectionalFields, string>
