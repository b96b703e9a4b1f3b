import type { AnkiCard, AnkiReview } from '../anki/collection'
import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { maxInterval, maxReps } from '../events/limits'
import type { Payloads } from '../events/payload'
import { dayMillis, dayNumber, localDayOf, startOfDay } from '../srs/clock'
import { type ImportClock, imported } from './imported'

/** What a card's log and its own row say of the past. */
export type History = {
  /** The memory that the card had before the first grade that the log has; null where the log has all of them. */
  readonly known: LearnerEvent | null
  readonly grades: readonly LearnerEvent[]
}

type Known = Payloads['card.known']['known']

/** The ease that SM-2 begins with, and its least, in permille. */
const startingEase = 2500
const leastEase = 1300

/** No day is later than this: a package may name any number. */
const latest = Date.UTC(2200, 0, 1)

/** What is logged in the place of an ease where FSRS schedules: its difficulty, from 100 to this (`easeOfDifficulty`). */
const mostLoggedDifficulty = 1100

/** The past of a card of a package, which is the card `id` here. */
export function historyOf(card: AnkiCard, log: readonly AnkiReview[], id: string, clock: ImportClock): History {
  // Cramming in a filtered deck touched no schedule, and a change by hand is no grade.
  const grades = log.filter(({ grade, kind, at }) => grade !== 0 && kind <= 2 && at <= clock.now)
  const [first] = grades
  const known = first ? knownBefore(first, id, clock) : knownOf(card, id, clock)
  return { known, grades: gradesOf(card, grades, id, clock) }
}

/** What a card is known by that has an interval and no grade: FSRS's own memory where it has one, else SM-2's terms. */
function knownOf(card: AnkiCard, id: string, clock: ImportClock): LearnerEvent | null {
  const { type, due, memory, reps, lapses, ease } = card
  const interval = bounded(card.interval, 1, maxInterval)
  if ((type !== 'review' && type !== 'relearning') || card.interval < 1 || due.kind === 'new') return null
  const counts = { reps: bounded(reps, 1, maxReps), lapses: bounded(lapses, 0, maxReps) }
  const known: Known =
    memory && memory.stability > 0 && memory.difficulty >= 1
      ? {
          ...counts,
          stability: Math.min(Math.max(memory.stability, 0.001), maxInterval),
          difficulty: Math.min(memory.difficulty, 10),
        }
      : { ...counts, interval, ease: bounded(ease || startingEase, leastEase, 65_535) }
  // A card on a step after a lapse was last seen just before the step's end; any other, its interval before its day.
  const end = due.kind === 'time' ? due.seconds * 1000 : due.at
  const last = type === 'review' ? end - interval * dayMillis : end
  const at = Math.min(Math.max(0, last), clock.now)
  const promised = due.kind === 'time' ? bounded(end, 0, latest) : dayDue(end, at, clock)
  const payload = { card: id, due: Math.max(0, Math.round(promised)), known }
  return imported({ kind: 'card.known', payload }, at, clock)
}

/** The memory before a log that begins in its middle: its first answer is a review after an interval of days. */
function knownBefore(first: AnkiReview, id: string, clock: ImportClock): LearnerEvent | null {
  if (first.kind !== 1 || first.lastInterval < 1) return null
  const interval = bounded(first.lastInterval, 1, maxInterval)
  const counts = { reps: 1, lapses: 0 }
  const known: Known =
    first.ease >= 100 && first.ease <= mostLoggedDifficulty
      ? { ...counts, stability: interval, difficulty: ((first.ease - 100) / 1000) * 9 + 1 }
      : { ...counts, interval, ease: bounded(first.ease || startingEase, leastEase, 65_535) }
  const at = Math.max(0, first.at - interval * dayMillis)
  return imported({ kind: 'card.known', payload: { card: id, due: first.at, known } }, at, clock)
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.round(value) || 0, least), most)
}

/** The grades of a card; the last one promises what the card is due for now, which a reschedule may have changed. */
function gradesOf(card: AnkiCard, grades: readonly AnkiReview[], id: string, clock: ImportClock): LearnerEvent[] {
  return grades.map((review, i) => {
    const { at, took } = review
    const last = i === grades.length - 1
    const due =
      last && card.due.kind === 'day' && card.type === 'review'
        ? dayDue(card.due.at, at, clock)
        : promised(review, clock)
    const evidence = [{ card: id, grade: review.grade as Grade, due: Math.max(0, Math.round(due)) }]
    return imported({ kind: 'review', payload: { evidence, took: Math.min(Math.max(0, took), 300_000) } }, at, clock)
  })
}

function promised({ at, interval }: AnkiReview, clock: ImportClock): number {
  if (interval < 0) return at - interval * 1000
  const day = dayNumber(localDayOf(at, clock.utcOffset(at), clock.dayStart)) + interval
  return startOfDay(day, clock.utcOffset(at), clock.dayStart)
}

/** A day of the package's, which began by its maker's clock, on the learner's. */
function dayDue(begun: number, at: number, clock: ImportClock): number {
  const noon = Math.min(Math.max(0, begun), latest) + 12 * 3_600_000
  return startOfDay(
    dayNumber(localDayOf(noon, clock.utcOffset(noon), clock.dayStart)),
    clock.utcOffset(at),
    clock.dayStart,
  )
}
