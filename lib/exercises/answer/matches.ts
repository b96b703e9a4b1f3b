import type { Answer, Tolerance, Value } from './answer'

/** What rounding may do to a whole number on the way through an expression. */
const ROUNDING = 1e-14

/** Whether a value is the key. */
export function isRight(answer: Answer, value: Value): boolean {
  return matches(answer, answer.key, value)
}

/** Whether a value is `target`, by the form and the tolerance of this answer. */
export function matches(answer: Answer, target: Value, value: Value): boolean {
  return compare(target, value, (a, b) => {
    if (answer.form === 'integer') return Math.abs(b - a) <= ROUNDING * Math.abs(a)
    return 'tolerance' in answer ? Math.abs(b - a) <= margin(answer.tolerance, a) : a === b
  })
}

/** Whether one answer could be taken for both values: what is accepted for one overlaps with what is for the other. */
export function overlaps(answer: Answer, one: Value, other: Value): boolean {
  return compare(one, other, (a, b) => {
    if (!('tolerance' in answer)) return a === b
    return Math.abs(b - a) <= margin(answer.tolerance, a) + margin(answer.tolerance, b)
  })
}

/** Whether a value is exactly another, rounding apart: how two ways to a key must agree. */
export function agrees(one: Value, other: Value): boolean {
  return compare(one, other, (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
}

function margin(tolerance: Tolerance, target: number): number {
  return 'absolute' in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(target)
}

function compare(one: Value, other: Value, same: (a: number, b: number) => boolean): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  if (typeof one === 'number' || typeof other === 'number')
    return typeof one === 'number' && typeof other === 'number' && same(one, other)
  return one.length === other.length && one.every((entry, n) => same(entry, other[n] as number))
}
