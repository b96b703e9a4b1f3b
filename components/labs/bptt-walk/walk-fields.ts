import { type WalkOptions, walkDefaults, walkLimits } from '@/lib/labs/bptt-walk'
import type { Fields, NumberField, Values } from '../frame/fields'

type Unit = '1' | '2'
type Time = Unit | '3' | '4' | '5' | '6'
/** A typed number by its name in the address: W_hh by row and column, the vectors by unit, x and y by step. */
export type WalkEntry = `W${Unit}${Unit}` | `${'U' | 'b' | 'h0'}${Unit}` | `${'x' | 'y'}${Time}`

const { units: unitLimits, steps: stepLimits } = walkLimits
const digits = (n: number) => Array.from({ length: n }, (_, k) => String(k + 1))

export const weightEntries = (n: number) =>
  (digits(n) as Unit[]).map((row) => (digits(n) as Unit[]).map((column): WalkEntry => `W${row}${column}`))
export const unitEntries = (name: 'U' | 'b' | 'h0', n: number) =>
  (digits(n) as Unit[]).map((unit): WalkEntry => `${name}${unit}`)
export const timeEntries = (name: 'x' | 'y', T: number) => (digits(T) as Time[]).map((t): WalkEntry => `${name}${t}`)

const { W, U, b, h0, x, y } = walkDefaults
/** The worked example, and what a second unit and further steps add to it. */
const start = {
  W: [
    [...(W[0] ?? []), 0.4],
    [-0.6, 0.5],
  ],
  U: [...U, -0.7],
  b: [...b, 0.1],
  h0: [...h0, -0.3],
  x: [...x, 0.5, -0.5],
  y: [...y, 0, 0.5],
}

/** The entries of an RNN of n units over T steps, and no others. */
function entriesOf(n: number, T: number): WalkEntry[] {
  const units = (['U', 'b', 'h0'] as const).flatMap((name) => unitEntries(name, n))
  const times = (['x', 'y'] as const).flatMap((name) => timeEntries(name, T))
  return [...weightEntries(n).flat(), ...units, ...times]
}

/** Every number that can be typed, with the value that it starts from. */
function entryFields(): Record<WalkEntry, NumberField> {
  const names = entriesOf(unitLimits.max, stepLimits.max)
  const values = [...start.W.flat(), ...start.U, ...start.b, ...start.h0, ...start.x, ...start.y]
  const field = (entry: WalkEntry, value = 0): NumberField => ({
    kind: 'number',
    ...walkLimits.number,
    real: true,
    default: value,
    // Only asked of an entry that cannot be read.
    when: ({ units, T }) => entriesOf(Number(units) || unitLimits.max, Number(T) || stepLimits.max).includes(entry),
  })
  return Object.fromEntries(names.map((name, n) => [name, field(name, values[n])])) as Record<WalkEntry, NumberField>
}

/** The inputs of the walk; their names are those in the address. */
export const walkFields = {
  units: { kind: 'number', ...unitLimits, default: walkDefaults.h0.length },
  T: { kind: 'number', ...stepLimits, default: walkDefaults.x.length },
  losses: { kind: 'choice', options: ['every', 'last'], default: walkDefaults.losses },
  /** Which weight the partial derivatives are taken by: row and column of W_hh. */
  weight: { kind: 'choice', options: ['11', '12', '21', '22'], default: '11', when: ({ units }) => units === '2' },
  /** The stop of the walk, counted from 1. */
  stop: { kind: 'number', min: 1, max: 2 * stepLimits.max + 1, default: 1 },
  ...entryFields(),
} as const satisfies Fields

export type WalkValues = Values<typeof walkFields>

/** What the inputs ask for. */
export function optionsOf(values: WalkValues): WalkOptions {
  const { units, T, losses } = values
  const read = (names: readonly WalkEntry[]) => names.map((name) => values[name])
  return {
    W: weightEntries(units).map(read),
    U: read(unitEntries('U', units)),
    b: read(unitEntries('b', units)),
    h0: read(unitEntries('h0', units)),
    x: read(timeEntries('x', T)),
    y: read(timeEntries('y', T)),
    losses,
  }
}
