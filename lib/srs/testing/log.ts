import fc from 'fast-check'
import type { LearnerEvent } from '../../events/event'
import type { Grade } from '../../events/evidence'
import type { Payloads } from '../../events/payload'
import { dayMillis, momentOf } from '../clock'

export const start = Date.UTC(2026, 0, 5, 12)

/** A UUIDv7 from a number below 2^48. */
export function idOf(n: number): string {
  return `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

type Of<K extends LearnerEvent['kind']> = Extract<LearnerEvent, { kind: K }>

/** The `n`th event of a log, `at` milliseconds since the epoch in UTC+8. */
export function event<K extends LearnerEvent['kind']>(n: number, kind: K, payload: Payloads[K], at = start + n): Of<K> {
  const envelope = { id: idOf(n), v: 1, ...momentOf(at, 480), algorithm: 'a', weights: 'w' }
  return { ...envelope, kind, payload } as unknown as Of<K>
}

export function review(n: number, card: string, grade: Grade, at = start + n, due = at + dayMillis): Of<'review'> {
  return event(n, 'review', { evidence: [{ card, grade, due }] }, at)
}

const cards = ['q1', 'q2', 'own.1']
const card = fc.constantFrom(...cards)
const at = fc.integer({ min: 0, max: 90 }).map((days) => start + days * dayMillis)
const targets = fc.integer({ min: 0, max: 40 })

/** One thing of all that a log holds, of those that state is folded from. */
const said = fc.oneof(
  { weight: 6, arbitrary: fc.record({ card, grade: fc.constantFrom<Grade>(1, 2, 3, 4) }) },
  fc.record({ undo: targets }),
  fc.record({ moved: fc.uniqueArray(card, { minLength: 1 }), to: at }),
  fc.record({ newPerDay: fc.nat(30) }),
  fc.record({ learningSteps: fc.constantFrom<number[]>([1], [1, 10], [5, 30]) }),
  fc.record({ card, suspended: fc.boolean() }),
  fc.record({ card: fc.constant('own.1'), front: fc.constantFrom('a', 'b') }),
  fc.record({ deleted: fc.constant('own.1') }),
  fc.record({ known: card, interval: fc.integer({ min: 1, max: 400 }), ease: fc.integer({ min: 1300, max: 3500 }) }),
)

/** Logs of a learner in which everything happens that state depends on, some of it at the same instant. */
export const logs: fc.Arbitrary<LearnerEvent[]> = fc
  .array(fc.tuple(said, at), { maxLength: 30 })
  .map((list) => list.map(([one, time], n) => made(n, one, time)))

type Said = typeof said extends fc.Arbitrary<infer S> ? S : never

function made(n: number, one: Said, time: number): LearnerEvent {
  if ('undo' in one) return event(n, 'undo', { target: idOf(one.undo) }, time)
  if ('moved' in one) return event(n, 'reschedule', { dues: one.moved.map((id) => ({ card: id, due: one.to })) }, time)
  if ('newPerDay' in one || 'learningSteps' in one) return event(n, 'settings', { changes: one }, time)
  if ('suspended' in one) return event(n, 'card.status', one, time)
  if ('front' in one) return event(n, 'card.saved', { ...one, back: '', tags: [], deck: '' }, time)
  if ('known' in one) {
    const { known, interval, ease } = one
    const due = time + interval * dayMillis
    return event(n, 'card.known', { card: known, due, known: { interval, ease, reps: 3, lapses: 1 } }, time)
  }
  if ('deleted' in one) return event(n, 'card.deleted', { card: one.deleted }, time)
  return review(n, one.card, one.grade, time)
}
