import { between } from './random.mjs'

const minute = 60_000
const dayMillis = 24 * 60 * minute

/** A UUIDv7 of a time and a generator's numbers. */
export function idAt(millis, random) {
  const hex = (length) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
  const time = millis.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}

/** The learner's day in UTC, which begins at four. */
const dayOf = (at) => new Date(at - 4 * 60 * minute).toISOString().slice(0, 10)

/**
 * An event such as pages make: mostly a graded card, now and then a longer text, or an undo of `earlier`.
 * @param {() => number} random
 * @param {number} at milliseconds since the epoch
 * @param {{ id: string, kind: string }[]} earlier
 */
export function eventAt(random, at, earlier) {
  const envelope = {
    id: idAt(at, random),
    v: 1,
    at,
    utcOffset: 0,
    localDay: dayOf(at),
    algorithm: 'fsrs-6',
    weights: 'default',
  }
  const kind = random()
  const target = earlier[between(random, 0, earlier.length - 1)]
  if (kind < 0.05 && target && target.kind !== 'undo')
    return { ...envelope, kind: 'undo', payload: { target: target.id } }
  if (kind < 0.2) {
    const answer = 'h_t = tanh(W h + U x) 遗忘门 '.repeat(between(random, 1, 20))
    return { ...envelope, kind: 'interview.draft', payload: { interview: idAt(at, random), question: 'q1', answer } }
  }
  const evidence = { card: `card-${between(random, 1, 40)}`, grade: between(random, 1, 4), due: at + dayMillis }
  return { ...envelope, kind: 'review', payload: { evidence: [evidence] } }
}
