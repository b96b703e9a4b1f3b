import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import type { InterviewPlan } from '../events/interview-plan'
import { maxTook } from '../events/limits'
import type { Payloads } from '../events/payload'
import { evidenceGrade } from '../exercises/evidence'
import { agendaOf, type BankItem } from '../interview/agenda'
import type { Moment } from '../srs/clock'
import { evidenceForCard, evidenceForRubric } from '../srs/evidence'
import { planning } from '../srs/planning'
import { weaknessOf } from '../srs/weakness'
import type { EventOf } from './append'
import { currentMoment, newId, newSeed } from './environment'
import { learnerState } from './learner-state'
import { record } from './record'

// What learners do. Every function resolves when its event is on the disk, and throws StorageUnavailable when it cannot
// be kept.

/** A question with the card that each of its points is evidence for. */
export type Marked = { readonly id: string; readonly points: readonly { readonly id: string; readonly card: string }[] }

/** A grade as its button promised it: the moment of the preview, and the due time that it named. */
export type Pressed = { readonly grade: Grade; readonly due: number; readonly moment: Moment; readonly took?: number }

/** A card of the review was graded: it leads to exactly what the button said. `took` is in milliseconds. */
export function recordReview(card: string, { grade, due, moment, took }: Pressed): Promise<EventOf<'review'>> {
  const evidence = [{ card, grade, due }]
  return record('review', took === undefined ? { evidence } : { evidence, took: shortened(took) }, moment)
}

/** Who walked away from a card was not looking at it. */
function shortened(took: number): number {
  return Math.round(Math.min(Math.max(0, took), maxTook))
}

/** A quiz answer was marked against its rubric: `covered` are the ids of the points that stand. */
export async function recordQuiz({
  question,
  ...rest
}: Omit<Payloads['quiz'], 'question' | 'evidence'> & { readonly question: Marked }): Promise<EventOf<'quiz'>> {
  const { memories, moment, planOf } = await promising()
  const evidence = evidenceForRubric(question.points, rest.covered, memories, moment, planOf)
  return record('quiz', { question: question.id, ...rest, evidence }, moment)
}

type Answered = Omit<Payloads['exercise'], 'evidence'>

/**
 * An exercise was answered, given up or skipped: evidence for the card of its kind, which has the same id, as
 * `evidenceGrade` says, or as the learner pressed where they graded themselves. What was skipped is evidence of nothing.
 */
export async function recordExercise(answered: Answered, pressed?: Pressed): Promise<EventOf<'exercise'>> {
  if (answered.skipped) return record('exercise', { ...answered, evidence: [] })
  if (pressed) {
    const { grade, due, moment, took } = pressed
    const evidence = [{ card: answered.exercise, grade, due }]
    return record('exercise', { ...answered, evidence, ...(took !== undefined && { took: shortened(took) }) }, moment)
  }
  const { memories, moment, planOf } = await promising()
  const evidence = [evidenceForCard(answered.exercise, gradeOf(answered), memories, moment, planOf)]
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
  const { memories, moment, planOf } = await promising()
  const evidence = [evidenceForCard(card, answered.correct ? 3 : 1, memories, moment, planOf)]
  return record('check', { ...answered, evidence }, moment)
}

/** An interview's answer was marked against its rubric. Marking it again takes the earlier marks back, evidence and all. */
export async function markAnswer({
  interview,
  question,
  ...marks
}: Omit<Payloads['interview.marked'], 'question' | 'evidence'> & { readonly question: Marked }): Promise<
  EventOf<'interview.marked'>
> {
  const { events, undone } = await learnerState()
  for (const event of events) {
    if (event.kind !== 'interview.marked' || undone.has(event.id)) continue
    if (event.payload.interview === interview && event.payload.question === question.id) await recordUndo(event.id)
  }
  const { memories, moment, planOf } = await promising()
  const evidence = evidenceForRubric(question.points, marks.covered, memories, moment, planOf)
  return record('interview.marked', { interview, question: question.id, ...marks, evidence }, moment)
}

/** Takes back one earlier event with all its evidence. */
export function recordUndo(target: string): Promise<EventOf<'undo'>> {
  return record('undo', { target })
}

type Start = Pick<Payloads['interview.started'], 'locale' | 'secondsEach'> & {
  readonly plan: InterviewPlan
  /** What can be asked. */
  readonly bank: readonly BankItem[]
}

/**
 * Begins an interview with an agenda drawn by a fresh seed, leaning towards what the learner remembers least. Answers
 * its id.
 */
export async function startInterview({ locale, secondsEach, plan, bank }: Start): Promise<string> {
  const { memories, settings } = await learnerState()
  const interview = newId()
  const seed = newSeed()
  const questions = agendaOf(bank, plan, seed, weaknessOf(memories, currentMoment(settings)))
  await record('interview.started', { interview, locale, seed, questions, secondsEach, plan })
  return interview
}

/** A question came on the screen: its clock starts, unless it already had. */
export function openQuestion(interview: string, question: string): Promise<EventOf<'interview.opened'>> {
  return record('interview.opened', { interview, question })
}

/** A hint was given that points at a point of the rubric. */
export function giveHint(interview: string, question: string, point: string): Promise<EventOf<'interview.hint'>> {
  return record('interview.hint', { interview, question, point })
}

/** The learner does not know, or would rather not answer. */
export function passQuestion(
  interview: string,
  question: string,
  how: Payloads['interview.passed']['how'],
): Promise<EventOf<'interview.passed'>> {
  return record('interview.passed', { interview, question, how })
}

/** All clocks of the interview stand still, or go on. */
export function setPaused(interview: string, paused: boolean): Promise<LearnerEvent> {
  return record(paused ? 'interview.paused' : 'interview.resumed', { interview })
}

/** More seconds for a question; null turns its timer off. */
export function extendTimer(
  interview: string,
  question: string,
  seconds: number | null,
): Promise<EventOf<'interview.extended'>> {
  return record('interview.extended', { interview, question, seconds })
}

/** More seconds for the interview as a whole; null turns its clock off. */
export function extendInterview(interview: string, seconds: number | null): Promise<EventOf<'interview.prolonged'>> {
  return record('interview.prolonged', { interview, seconds })
}

export function finishInterview(interview: string): Promise<EventOf<'interview.finished'>> {
  return record('interview.finished', { interview })
}

/** All that a promise of a due time depends on, at the present moment. */
async function promising() {
  const state = await learnerState()
  const moment = currentMoment(state.settings)
  return { memories: state.memories, moment, planOf: planning(state, moment) }
}
