import type { LearnerEvent } from '../events/event'
import { type InterviewEvent, standingByInterview } from './standing-events'

export type QuestionState = {
  readonly id: string
  /** When the question first came on the screen, in milliseconds since the epoch; null when it has not yet. */
  readonly openedAt: number | null
  /** The answer as it last stood. */
  readonly answer: string
  /** Seconds for the answer with all extensions; null when its timer is off. */
  readonly seconds: number | null
  /** Ids of the rubric points that the learner ticked; null when the answer is not marked yet. */
  readonly covered: readonly string[] | null
}

export type InterviewState = {
  readonly id: string
  readonly locale: 'zh' | 'en'
  readonly seed: number
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly secondsEach: number | null
  /** In the order in which they are asked. */
  readonly questions: readonly QuestionState[]
  /** The question on the screen: the furthest one opened, the first before any is; null once finished. */
  readonly current: string | null
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
  const { interview, locale, seed, secondsEach } = started.payload
  const questions = [...new Set(started.payload.questions)].map((id) => foldQuestion(events, id, secondsEach))
  const finishedAt = events.find((event) => event.kind === 'interview.finished')?.at ?? null
  const current = questions.findLast((question) => question.openedAt !== null) ?? questions[0]
  return {
    id: interview,
    locale,
    seed,
    startedAt: started.at,
    secondsEach,
    questions,
    current: finishedAt === null ? (current?.id ?? null) : null,
    finishedAt,
  }
}

function foldQuestion(events: readonly InterviewEvent[], id: string, secondsEach: number | null): QuestionState {
  let question: QuestionState = { id, openedAt: null, answer: '', seconds: secondsEach, covered: null }
  for (const event of events) {
    if (!('question' in event.payload) || event.payload.question !== id) continue
    question = { ...question, ...changeOf(event, question) }
  }
  return question
}

function changeOf(event: InterviewEvent, question: QuestionState): Partial<QuestionState> {
  switch (event.kind) {
    case 'interview.opened':
      return { openedAt: question.openedAt ?? event.at }
    case 'interview.draft':
      return { answer: event.payload.answer }
    case 'interview.extended':
      // Off stays off, whichever of two devices was asked first.
      if (question.seconds === null || event.payload.seconds === null) return { seconds: null }
      // Time that ran out is not made up for: what is added counts from the moment it was asked for.
      return { seconds: Math.max(question.seconds, secondsUsed(question, event.at)) + event.payload.seconds }
    case 'interview.marked':
      return { covered: event.payload.covered }
    default:
      return {}
  }
}

/** Whole seconds left for an answer at `now`, at least 0; null when its timer is off. */
export function remainingSeconds(question: QuestionState, now: number): number | null {
  if (question.seconds === null) return null
  return Math.max(0, Math.ceil(question.seconds - secondsUsed(question, now)))
}

function secondsUsed({ openedAt }: QuestionState, now: number): number {
  return openedAt === null ? 0 : Math.max(0, now - openedAt) / 1000
}
