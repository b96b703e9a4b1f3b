import { type StepCell, type StepOptions, stepBlocks } from '@/lib/labs/step'
import { stepDefaults, stepLimits } from '@/lib/labs/step-defaults'
import type { Fields, NumberField, Values } from '../frame/fields'

type Digit = '1' | '2' | '3'
/** A block of weights in the address: of the RNN, the LSTM, the GRU. */
type BlockKey = 'hh' | 'f' | 'i' | 'C' | 'o' | 'z' | 'r' | 'n'
/** A typed number: W of a block, row by column of h or x; b of a block; b_hn; x by step and entry; h_0; C_0. */
export type Entry =
  | `W${BlockKey}${Digit}${'h' | 'x'}${Digit}`
  | `b${BlockKey}${Digit}`
  | `bhn${Digit}`
  | `x${Digit | '4' | '5' | '6'}x${Digit}`
  | `h0${Digit}`
  | `c0${Digit}`

/** The key of each cell's blocks, in the order of `stepBlocks`. */
const keysOf: Readonly<Record<StepCell, readonly BlockKey[]>> = {
  rnn: ['hh'],
  lstm: ['f', 'i', 'C', 'o'],
  gru: ['z', 'r', 'n'],
}

const cells: readonly StepCell[] = ['rnn', 'lstm', 'gru']
const { max: LARGEST } = stepLimits.size
const upTo = (n: number) => Array.from({ length: n }, (_, k) => k + 1)
/** 1 … n as they stand in the names of entries. */
const digits = (n: number) => upTo(n).map(String) as Digit[]

/** The names of a block's rows of W, the columns of h before those of x. */
export function weightEntries(key: BlockKey, size: number, width: number): Entry[][] {
  return digits(size).map((row) => [
    ...digits(size).map((column): Entry => `W${key}${row}h${column}`),
    ...digits(width).map((column): Entry => `W${key}${row}x${column}`),
  ])
}

export const biasEntries = (key: BlockKey, size: number): Entry[] => digits(size).map((row): Entry => `b${key}${row}`)
export const recurrentBiasEntries = (size: number): Entry[] => digits(size).map((row): Entry => `bhn${row}`)
export const inputEntries = (steps: number, width: number): Entry[][] =>
  digits(steps).map((t) => digits(width).map((column): Entry => `x${t}x${column}`))
export const stateEntries = (state: 'h0' | 'c0', size: number): Entry[] =>
  digits(size).map((row): Entry => `${state}${row}`)

/** The blocks of a cell by the course's letter and by their key in the address. */
export function blocksOf(cell: StepCell): readonly (readonly [block: string, key: BlockKey])[] {
  return stepBlocks[cell].map((block, n) => [block, keysOf[cell][n] as BlockKey])
}

/** Every entry with the value that it starts from: the largest cell of each kind. */
function entryDefaults(): [Entry, number][] {
  const zip = (names: readonly Entry[], values: readonly number[]) =>
    names.map((name, n): [Entry, number] => [name, values[n] ?? 0])
  const ofCell = (cell: StepCell) => {
    const { weights, recurrentBias } = stepDefaults(cell, LARGEST, LARGEST)
    const blocks = blocksOf(cell).flatMap(([block, key]) => [
      ...zip(weightEntries(key, LARGEST, LARGEST).flat(), weights[block]?.W.flat() ?? []),
      ...zip(biasEntries(key, LARGEST), weights[block]?.b ?? []),
    ])
    return cell === 'gru' ? [...blocks, ...zip(recurrentBiasEntries(LARGEST), recurrentBias)] : blocks
  }
  const { inputs, h0, c0 } = stepDefaults('lstm', LARGEST, LARGEST)
  // The default sequence has three steps; longer ones begin it again.
  const rows = upTo(stepLimits.steps.max).map((t) => inputs[(t - 1) % inputs.length] ?? [])
  return [
    ...cells.flatMap(ofCell),
    ...zip(inputEntries(rows.length, LARGEST).flat(), rows.flat()),
    ...zip(stateEntries('h0', LARGEST), h0),
    ...zip(stateEntries('c0', LARGEST), c0),
  ]
}

/** The entries that a cell of these sizes has, and no others. */
function entriesOf(cell: StepCell, d: number, h: number, T: number): Entry[] {
  return [
    ...blocksOf(cell).flatMap(([, key]) => [...weightEntries(key, h, d).flat(), ...biasEntries(key, h)]),
    ...(cell === 'gru' ? recurrentBiasEntries(h) : []),
    ...inputEntries(T, d).flat(),
    ...stateEntries('h0', h),
    ...(cell === 'lstm' ? stateEntries('c0', h) : []),
  ]
}

function numberField(entry: Entry, value: number): NumberField {
  // Only asked of an entry that cannot be read.
  const when = ({ cell, d, h, T }: Readonly<Record<string, string>>) =>
    entriesOf(cell as StepCell, Number(d) || LARGEST, Number(h) || LARGEST, Number(T) || 1).includes(entry)
  return { kind: 'number', ...stepLimits.number, real: true, default: value, when }
}

/** The inputs of the lab; their names are those in the address. */
export const stepFields = {
  cell: { kind: 'choice', options: cells, default: 'lstm' },
  d: { kind: 'number', ...stepLimits.size, default: 1 },
  h: { kind: 'number', ...stepLimits.size, default: 1 },
  T: { kind: 'number', ...stepLimits.steps, default: 3 },
  update: { kind: 'choice', options: ['write', 'keep'], default: 'write', when: ({ cell }) => cell === 'gru' },
  reset: { kind: 'choice', options: ['before', 'after'], default: 'before', when: ({ cell }) => cell === 'gru' },
  /** How many steps have been taken. */
  t: { kind: 'number', min: 0, max: stepLimits.steps.max, default: 1 },
  unrolled: { kind: 'flag', default: false },
  ...(Object.fromEntries(entryDefaults().map(([name, value]) => [name, numberField(name, value)])) as Record<
    Entry,
    NumberField
  >),
} as const satisfies Fields

export type StepValues = Values<typeof stepFields>

/** What the inputs ask for. */
export function optionsOf(values: StepValues): StepOptions {
  const { cell, d, h, T, update, reset } = values
  const read = (names: readonly Entry[]) => names.map((name) => values[name])
  const weights = blocksOf(cell).map(([block, key]) => {
    return [block, { W: weightEntries(key, h, d).map(read), b: read(biasEntries(key, h)) }] as const
  })
  return {
    cell,
    weights: Object.fromEntries(weights),
    recurrentBias: read(recurrentBiasEntries(h)),
    conventions: { update, reset },
    inputs: inputEntries(T, d).map(read),
    h0: read(stateEntries('h0', h)),
    c0: read(stateEntries('c0', h)),
  }
}
