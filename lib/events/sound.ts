import type { LearnerEvent } from './event'
import type { Kind } from './payload'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const flag: Check = (value) => typeof value === 'boolean'
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    record(value) && Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]))

const evidence = listOf(fields({ card: text, grade: number, due: number }))
const ofInterview = { interview: text, question: text }

/** What a payload of each kind must hold, so that nothing that reads it stumbles. */
const required: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  review: { evidence },
  quiz: { question: text, locale: text, answer: text, covered: listOf(text), evidence },
  exercise: { exercise: text, seed: number, locale: text, answer: text, correct: flag, evidence },
  check: { check: text, locale: text, answer: text, correct: flag, evidence },
  'interview.started': {
    interview: text,
    locale: text,
    seed: number,
    questions: listOf(text),
    secondsEach: orNull(number),
  },
  'interview.opened': ofInterview,
  'interview.draft': { ...ofInterview, answer: text },
  'interview.extended': { ...ofInterview, seconds: orNull(number) },
  'interview.prolonged': { interview: text, seconds: orNull(number) },
  'interview.hint': { ...ofInterview, point: text },
  'interview.passed': { ...ofInterview, how: text },
  'interview.paused': { interview: text },
  'interview.resumed': { interview: text },
  'interview.marked': { ...ofInterview, covered: listOf(text), evidence },
  'interview.finished': { interview: text },
  report: { locale: text, page: text, anchor: text, quote: text, message: text },
  settings: { changes: record },
  reschedule: { dues: listOf(fields({ card: text, due: number })) },
  'card.status': { card: text },
  'card.saved': { card: text, front: text, back: text, tags: listOf(text), deck: text },
  'card.deleted': { card: text },
  'card.known': { card: text, due: number, known: record },
  undo: { target: text },
}

const envelope = fields({
  id: text,
  v: number,
  kind: text,
  at: number,
  utcOffset: number,
  localDay: text,
  algorithm: text,
  weights: text,
  payload: record,
})

/**
 * Whether something that was kept still has the shape of an event, whatever a fault of the device made of it. Pages ask
 * this of every event that they fold, without the schemas, whose package they must not load; whether an event may enter
 * the log is the server's to say. A kind that is not known here is a later version's, and is sound.
 */
export function isSound(value: unknown): value is LearnerEvent {
  if (!envelope(value)) return false
  const { kind, payload } = value as LearnerEvent
  return !Object.hasOwn(required, kind) || fields(required[kind])(payload)
}
