import type { Grade } from '../events/evidence'
import type { Payloads } from '../events/payload'
import { standing } from '../events/standing'
import { evidenceGrade } from '../exercises/evidence'
import { pickQuestions } from '../interview/pick'
import type { Moment } from '../srs/clock'
import { evidenceForCard, evidenceForRubric } from '../srs/evidence'
import { foldEvents } from '../srs/fold'
import type { Memory } from '../srs/memory'
import { outcome } from '../srs/scheduler'
import type { EventOf } from './append'
import { currentMoment, newId, newSeed } from './environment'
import { allEvents } from './log'
import { record } from './record'

// What learners do. Every function resolves when its event is on the disk, and throws StorageUnavailable when it cannot
// be kept.

/** A question with the card that each of its points is evidence for. */
export type Marked = { readonly id: string; readonly points: readonly { readonly id: string; readonly card: string }[] }

/**
 * A card of the review was graded. `moment` is that of the preview on the buttons, so that the grade leads to exactly
 * what its button said; `interval` is that promise in milliseconds.
 */
export async function recordReview(
  card: string,
  grade: Grade,
  moment: Moment = currentMoment(),
): Promise<{ event: EventOf<'review'>; interval: number }> {
  const { due, interval } = outcome((await memories()).get(card) ?? null, moment, grade)
  const event = await record('review', { evidence: [{ card, grade, due }] }, moment)
  return { event, interval }
}

/** A quiz answer was marked against its rubric: `covered` are the ids of the points that the learner ticked. */
export async function recordQuiz({
  question,
  ...rest
}: Pick<Payloads['quiz'], 'locale' | 'answer' | 'covered'> & { readonly question: Marked }): Promise<EventOf<'quiz'>> {
  const moment = currentMoment()
  const evidence = evidenceForRubric(question.points, rest.covered, await memories(), moment)
  return record('quiz', { question: question.id, ...rest, evidence }, moment)
}

type Answered = Omit<Payloads['exercise'], 'evidence'>

/**
 * An exercise was answered, given up or skipped: evidence for the card of its kind, which has the same id, as
 * `evidenceGrade` says, or `grade` where the learner graded themselves. What was skipped is evidence of nothing. `moment`
 * is that of the preview on the buttons.
 */
export async function recordExercise(
  answered: Answered,
  { grade = gradeOf(answered), moment = currentMoment() }: { grade?: Grade; moment?: Moment } = {},
): Promise<EventOf<'exercise'>> {
  if (answered.skipped) return record('exercise', { ...answered, evidence: [] }, moment)
  const evidence = [evidenceForCard(answered.exercise, grade, await memories(), moment)]
  return record('exercise', { ...answered, evidence }, moment)
}

function gradeOf({ correct, credit = correct ? 1 : 0, hints = 0 }: Answered): Grade {
  return evidenceGrade(credit, hints)
}

/** A check in a lesson was answered: right is Good and wrong is Again for the card that it asks for. */
export async function recordCheck({
  card,
  ...answered
}: Omit<Payloads['check'], 'evidence'> & { readonly card: string }): Promise<EventOf<'check'>> {
  const moment = currentMoment()
  const evidence = [evidenceForCard(card, answered.correct ? 3 : 1, await memories(), moment)]
  return record('check', { ...answered, evidence }, moment)
}

/** An interview's answer was marked against its rubric. Marking it again takes the earlier marks back, evidence and all. */
export async function markAnswer({
  interview,
  question,
  covered,
}: Pick<Payloads['interview.marked'], 'interview' | 'covered'> & { readonly question: Marked }): Promise<
  EventOf<'interview.marked'>
> {
  for (const event of standing(await allEvents())) {
    if (event.kind !== 'interview.marked') continue
    if (event.payload.interview === interview && event.payload.question === question.id) await recordUndo(event.id)
  }
  const moment = currentMoment()
  const evidence = evidenceForRubric(question.points, covered, await memories(), moment)
  return record('interview.marked', { interview, question: question.id, covered, evidence }, moment)
}

/** Takes back one earlier event with all its evidence. */
export function recordUndo(target: string): Promise<EventOf<'undo'>> {
  return record('undo', { target })
}

type Start = Pick<Payloads['interview.started'], 'locale' | 'secondsEach'> & {
  /** Ids of the questions to choose from. */
  readonly bank: readonly string[]
  /** How many to ask. */
  readonly count: number
}

/** Begins an interview with questions chosen by a fresh seed. Answers its id. */
export async function startInterview({ locale, secondsEach, bank, count }: Start): Promise<string> {
  const interview = newId()
  const seed = newSeed()
  const questions = pickQuestions(bank, count, seed)
  await record('interview.started', { interview, locale, seed, questions, secondsEach })
  return interview
}

/** The question came on the screen: its clock starts, unless it already had. */
export function openQuestion(interview: string, question: string): Promise<EventOf<'interview.opened'>> {
  return record('interview.opened', { interview, question })
}

/** More seconds for a question; null turns its timer off. */
export function extendTimer(
  interview: string,
  question: string,
  seconds: number | null,
): Promise<EventOf<'interview.extended'>> {
  return record('interview.extended', { interview, question, seconds })
}

export function finishInterview(interview: string): Promise<EventOf<'interview.finished'>> {
  return record('interview.finished', { interview })
}

async function memories(): Promise<Map<string, Memory>> {
  return foldEvents(await allEvents())
}
