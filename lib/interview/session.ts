import type { LearnerEvent } from '../events/event'
import type { InterviewPlan } from '../events/interview-plan'
import { type Stillness, stillnessOf, stillWithin } from './pauses'
import { type InterviewEvent, standingByInterview } from './standing-events'
import { stepOf } from './step'
import type { Found } from './verdicts'

/** One thing that the interviewer asks: a question or exercise, or what is asked on about one. */
export type QuestionState = {
  readonly id: string
  /** When it first came on the screen, in milliseconds since the epoch; null when it has not yet. */
  readonly openedAt: number | null
  /** When the next one did, or the interview ended. */
  readonly closedAt: number | null
  /** The answer as it last stood. */
  readonly answer: string
  /** What the learner noted for themselves while thinking. */
  readonly notes: string
  /** Seconds for the answer with all extensions; null when its timer is off. */
  readonly seconds: number | null
  /** Ids of the points that hints pointed at. */
  readonly hints: readonly string[]
  readonly passed: 'unknown' | 'skip' | null
  /** How the answer was marked, replies to what was asked on included; null when it is not marked yet. */
  readonly marked: Marked | null
}

/** What stands of an answer's marks, and what the marker had found by itself. */
export type Marked = {
  readonly covered: readonly string[]
  readonly asserted: readonly string[]
  readonly found: Found | null
}

export type InterviewState = {
  readonly id: string
  readonly locale: 'zh' | 'en'
  readonly seed: number
  /** What the learner chose; null for an interview from before one could choose. */
  readonly plan: InterviewPlan | null
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly secondsEach: number | null
  /** Seconds for the whole interview with all extensions; null when its clock is off, or nobody chose a length. */
  readonly seconds: number | null
  /** What is to be asked in any case. */
  readonly agenda: readonly string[]
  /** What was asked, in order, and then what of the agenda was not. */
  readonly questions: readonly QuestionState[]
  /** The question on the screen: the latest one opened, the first before any is; null once finished. */
  readonly current: string | null
  /** When the clocks stood still. */
  readonly pauses: Stillness
  /** Milliseconds since the epoch; null while the interview goes on. */
  readonly finishedAt: number | null
}

/** One interview as a learner's events tell it; null when its start is not among them (yet). */
export function foldInterview(events: Iterable<LearnerEvent>, interview: string): InterviewState | null {
  return foldSession(standingByInterview(events).get(interview) ?? [])
}

/** One interview from its own standing events in the order of (`at`, `id`). */
export function foldSession(events: readonly InterviewEvent[]): InterviewState | null {
  const started = events.find((event) => event.kind === 'interview.started')
  if (!started) return null
  const { interview, locale, seed, secondsEach, plan = null } = started.payload
  const agenda = [...new Set(started.payload.questions)]
  const finishedAt = events.find((event) => event.kind === 'interview.finished')?.at ?? null
  const pauses = stillnessOf(events)
  const opened = openings(events, plan === null ? agenda : null)
  // From before one could choose: three questions in a fixed order, of which a second device may have opened a later one.
  const order = plan === null ? agenda : [...opened.keys(), ...agenda.filter((id) => !opened.has(id))]
  const times = order.flatMap((id) => opened.get(id) ?? [])
  const questions = order.map((id, index) => ({
    ...foldQuestion(events, id, secondsEach, pauses),
    openedAt: opened.get(id) ?? null,
    closedAt: opened.has(id) ? (times[index + 1] ?? finishedAt) : null,
  }))
  return {
    id: interview,
    locale,
    seed,
    plan,
    startedAt: started.at,
    secondsEach,
    seconds: plan === null ? null : secondsWithMore(events, plan.minutes * 60, started.at, pauses),
    agenda,
    questions,
    current: finishedAt === null ? (order.findLast((id) => opened.has(id)) ?? order[0] ?? null) : null,
    pauses,
    finishedAt,
  }
}

/** When each question first came on the screen, in that order; only those of `among`, where that is given. */
function openings(events: readonly InterviewEvent[], among: readonly string[] | null): Map<string, number> {
  const opened = new Map<string, number>()
  for (const event of events) {
    if (event.kind !== 'interview.opened' || opened.has(event.payload.question)) continue
    if (among === null || among.includes(event.payload.question)) opened.set(event.payload.question, event.at)
  }
  return opened
}

type Answering = Omit<QuestionState, 'closedAt'>

function foldQuestion(
  events: readonly InterviewEvent[],
  id: string,
  seconds: number | null,
  pauses: Stillness,
): Answering {
  let question: Answering = {
    id,
    openedAt: null,
    answer: '',
    notes: '',
    seconds,
    hints: [],
    passed: null,
    marked: null,
  }
  for (const event of events) {
    if (!('question' in event.payload) || event.payload.question !== id) continue
    question = { ...question, ...changeOf(event, question, pauses) }
  }
  return question
}

function changeOf(event: InterviewEvent, question: Answering, pauses: Stillness): Partial<Answering> {
  switch (event.kind) {
    case 'interview.opened':
      return { openedAt: question.openedAt ?? event.at }
    case 'interview.draft':
      return { answer: event.payload.answer, notes: event.payload.notes ?? question.notes }
    case 'interview.extended':
      return {
        seconds: extended(question.seconds, event.payload.seconds, secondsSince(question.openedAt, event.at, pauses)),
      }
    case 'interview.hint':
      return { hints: [...new Set([...question.hints, event.payload.point])] }
    case 'interview.passed':
      return { passed: event.payload.how }
    case 'interview.marked': {
      const { covered, asserted = [], found = null } = event.payload
      return { marked: { covered, asserted, found } }
    }
    default:
      return {}
  }
}

/** What a clock has when `more` is asked for after `used` seconds; null for a clock that is off. */
function extended(seconds: number | null, more: number | null, used: number): number | null {
  // Off stays off, whichever of two devices was asked first.
  if (seconds === null || more === null) return null
  // Time that ran out is not made up for: what is added counts from the moment it was asked for.
  return Math.max(seconds, used) + more
}

function secondsWithMore(
  events: readonly InterviewEvent[],
  planned: number,
  startedAt: number,
  pauses: Stillness,
): number | null {
  let seconds: number | null = planned
  for (const event of events)
    if (event.kind === 'interview.prolonged')
      seconds = extended(seconds, event.payload.seconds, secondsSince(startedAt, event.at, pauses))
  return seconds
}

/** Whole seconds left for an answer at `now`, at least 0; null when its timer is off. */
export function remainingSeconds(
  { openedAt, seconds }: Pick<QuestionState, 'openedAt' | 'seconds'>,
  now: number,
  pauses: Stillness,
): number | null {
  if (seconds === null) return null
  return Math.max(0, Math.ceil(seconds - secondsSince(openedAt, now, pauses)))
}

/** Seconds that an answer took, or has taken by `now`. */
export function secondsUsed({ openedAt, closedAt }: QuestionState, now: number, pauses: Stillness): number {
  return secondsSince(openedAt, closedAt ?? now, pauses)
}

/** Seconds that the whole interview took, or has taken by `now`. */
export function secondsInAll({ startedAt, finishedAt, pauses }: InterviewState, now: number): number {
  return secondsSince(startedAt, finishedAt ?? now, pauses)
}

/** Whole seconds left for the whole interview at `now`, at least 0; null when its clock is off. */
export function remainingInAll(interview: InterviewState, now: number): number | null {
  const { seconds } = interview
  return seconds === null ? null : Math.max(0, Math.ceil(seconds - secondsInAll(interview, now)))
}

function secondsSince(from: number | null, to: number, pauses: Stillness): number {
  return from === null ? 0 : Math.max(0, to - from - stillWithin(pauses, from, to)) / 1000
}

/** The answer to a question with all replies to what was asked on about it, in order, as one text. */
export function wholeAnswer({ questions }: Pick<InterviewState, 'questions'>, question: string): string {
  return questions
    .filter(({ id, answer }) => stepOf(id).of === question && answer.trim() !== '')
    .map(({ answer }) => answer.trim())
    .join('\n\n')
}
