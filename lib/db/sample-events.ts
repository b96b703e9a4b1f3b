// Events for the tests of this room.
import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { localDayOf, minuteMillis } from '../srs/clock'

/** Noon of a summer day, UTC. */
export const noon = Date.UTC(2026, 5, 1, 12)

const utcOffset = 480

/** A UUIDv7 from a number below 2^48. */
export function idOf(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

function envelope(n: number, at: number) {
  const localDay = localDayOf(at, utcOffset)
  return { id: idOf(n), v: 1, at, utcOffset, localDay, algorithm: 'fsrs-6', weights: 'default' } as const
}

/** The `n`th event: a card graded `n` minutes after noon, its due time a day later. */
export function review(n: number, card = 'q1', grade: Grade = 3, at = noon + n * minuteMillis): LearnerEvent {
  return {
    ...envelope(n, at),
    kind: 'review',
    payload: { evidence: [{ card, grade, due: at + 24 * 60 * minuteMillis }] },
  }
}

export function undo(n: number, target: number, at = noon + n * minuteMillis): LearnerEvent {
  return { ...envelope(n, at), kind: 'undo', payload: { target: idOf(target) } }
}

/** Other learning steps from this event on, and so another memory of every card. */
export function settings(n: number, learningSteps: number[]): LearnerEvent {
  return { ...envelope(n, noon + n * minuteMillis), kind: 'settings', payload: { changes: { learningSteps } } }
}

/** A card is given another due time by hand, `days` days after noon. */
export function reschedule(n: number, card: string, days: number): LearnerEvent {
  const due = noon + days * 24 * 60 * minuteMillis
  return { ...envelope(n, noon + n * minuteMillis), kind: 'reschedule', payload: { dues: [{ card, due }] } }
}

/** A card came from another program, where SM-2 had it at an interval of ten days. */
export function known(n: number, card: string, interval = 10): LearnerEvent {
  const due = noon + interval * 24 * 60 * minuteMillis
  const kind = 'card.known'
  return {
    ...envelope(n, noon + n * minuteMillis),
    kind,
    payload: { card, due, known: { interval, ease: 2500, reps: 4, lapses: 1 } },
  }
}

/** An event without evidence, whose text has what databases like to stumble over. */
export function draft(n: number, answer = 'h_t = tanh(…) 隐状态 🧠 \u0000 \ud800 \' " \\'): LearnerEvent {
  return {
    ...envelope(n, noon + n * minuteMillis),
    kind: 'interview.draft',
    payload: { interview: idOf(999), question: 'q1', answer },
  }
}

/** A reader's report of an error. */
export function report(n: number, message = 'h 与 c 写反了', quote = '遗忘门'): LearnerEvent {
  return {
    ...envelope(n, noon + n * minuteMillis),
    kind: 'report',
    payload: { locale: 'zh', page: '/lessons/lstm', anchor: 'gates', quote, message },
  }
}
