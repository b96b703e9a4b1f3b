import type { Localized } from '../i18n/locale'
import { type Answer, handTolerance, type Tolerance, type Value } from './answer/answer'
import { overlaps } from './answer/matches'
import type { Part, Values } from './kind'

/** A number, or a vector with an entry a unit. */
type Quantity = number | readonly number[]

/** The values of a calculation in its order, by the ids of parts. */
export type Trace<T extends Quantity = Quantity> = Readonly<Record<string, T>>

/** What parts are answered with: a number, also for a vector of one entry, or a vector. */
export function valuesOf(trace: Trace): Values {
  return Object.fromEntries(Object.entries(trace).map(([id, quantity]) => [id, keyOf(quantity)]))
}

/**
 * Where a wrong calculation leads: the values that it changes so much that they are told apart, and always the last,
 * which must never be right by chance.
 */
export function changedValues(right: Trace, wrong: Trace, tolerance: Tolerance = handTolerance): Values {
  const last = Object.keys(right).at(-1)
  const changed = Object.entries(right)
    .map(([id, quantity]) => ({ id, answer: realAnswer(quantity, tolerance), value: keyOf(wrong[id] as Quantity) }))
    .filter(({ id, answer, value }) => id === last || !overlaps(answer, answer.key, value))
  return Object.fromEntries(changed.map(({ id, value }) => [id, value]))
}

/** The parts of a trace: those in `asked` are asked for, all others are steps on the way. */
export function tracedParts(
  trace: Trace,
  label: (id: string) => Localized,
  asked: readonly string[],
  tolerance: Tolerance = handTolerance,
): readonly Part[] {
  return Object.entries(trace).map(([id, quantity]) => ({
    id,
    label: label(id),
    answer: realAnswer(quantity, tolerance),
    ...(!asked.includes(id) && { step: true }),
  }))
}

function keyOf(quantity: Quantity): Exclude<Value, string> {
  return typeof quantity !== 'number' && quantity.length === 1 ? (quantity[0] as number) : quantity
}

function realAnswer(quantity: Quantity, tolerance: Tolerance): Answer {
  const key = keyOf(quantity)
  return typeof key === 'number' ? { form: 'real', key, tolerance } : { form: 'vector', key, tolerance }
}
