import { type Delivery, deliveryOf, deliveryScore } from './communication'
import type { Span } from './marker/offset-text'
import { scoreOf, type Weighed } from './score'
import { type InterviewState, type QuestionState, secondsUsed, wholeAnswer } from './session'
import { stepOf } from './step'

/** What the report needs of a question; the weights of its points sum to 100. */
export type ReportQuestion = {
  readonly points: readonly {
    readonly id: string
    readonly kind: 'must' | 'bonus'
    readonly weight: number
    /** Weighs one thing against another. */
    readonly tradeOff?: boolean | undefined
  }[]
  readonly misconceptions: Weighed['misconceptions']
}

export type Share = { readonly got: number; readonly of: number }

/** A hint costs so many of a question's 100 points. */
export const hintCost = 5

export type QuestionReport = {
  readonly id: string
  /** The whole answer: replies to what was asked on included. */
  readonly answer: string
  /** 0 to 100; null for an answer that is not marked. */
  readonly score: number | null
  readonly must: Share
  readonly bonus: Share
  readonly tradeOffs: Share
  /** Point ids in the rubric's order. */
  readonly covered: readonly string[]
  readonly missed: readonly string[]
  readonly asserted: readonly string[]
  /** Misconceptions that were said, challenged and taken back. */
  readonly withdrawn: readonly string[]
  readonly hints: number
  /** What was asked on about it, in order. */
  readonly followUps: readonly string[]
  /** Seconds for the answer and all replies; `allowed` null without a timer. */
  readonly seconds: { readonly used: number; readonly allowed: number | null }
  readonly delivery: Delivery
}

/** Each 0 to 100; null where nothing in the interview measures it. */
export type Competencies = {
  /** Weight of the must-haves that were covered; and the share of each exercise that was right. */
  readonly correctness: number | null
  /** Weight of the bonus points that were covered, and the scores of the harder questions. */
  readonly depth: number | null
  /** 100 minus the penalties of misconceptions, of which one that was taken back costs half; of answers that say something. */
  readonly precision: number | null
  /** Weight of the points that weigh one thing against another. */
  readonly tradeOffs: number | null
  /** Length, structure, directness and time (communication.ts). */
  readonly communication: number | null
}

export type InterviewReport = {
  readonly questions: readonly QuestionReport[]
  /** Exercises with the share of their parts that was right, 0 to 1; null for one that was skipped or not reached. */
  readonly exercises: readonly { readonly id: string; readonly credit: number | null }[]
  /** Mean of the marked answers' scores and of the exercises', rounded; null when there is neither. */
  readonly overall: number | null
  readonly competencies: Competencies
}

export type ReportSources = {
  readonly question: (id: string) => ReportQuestion | undefined
  /** Credit of the interview's exercises by id. */
  readonly exercises: ReadonlyMap<string, number>
  /** Where a question's answer makes points, where that is known. */
  readonly evidence: (id: string) => readonly Span[]
  /** Milliseconds since the epoch, for an interview that goes on. */
  readonly now: number
}

export function interviewReport(state: InterviewState, sources: ReportSources): InterviewReport {
  const main = state.questions.filter(({ id, openedAt }) => openedAt !== null && stepOf(id).kind === 'question')
  const questions = main.flatMap((step) => {
    const about = sources.question(step.id)
    return about ? [questionReport(state, step, about, sources)] : []
  })
  const exercises = main
    .filter(({ id }) => !sources.question(id))
    .map(({ id }) => ({ id, credit: sources.exercises.get(id) ?? null }))
  const scores = [
    ...questions.flatMap(({ score }) => score ?? []),
    ...exercises.flatMap(({ credit }) => (credit === null ? [] : [100 * credit])),
  ]
  return {
    questions,
    exercises,
    overall: mean(scores),
    competencies: competencies(state, questions, exercises, sources),
  }
}

function questionReport(
  state: InterviewState,
  step: QuestionState,
  about: ReportQuestion,
  { now, evidence }: ReportSources,
): QuestionReport {
  const own = state.questions.filter(({ id, openedAt }) => openedAt !== null && stepOf(id).of === step.id)
  const { covered = [], asserted = [], found = null } = step.marked ?? {}
  const hints = own.flatMap((each) => each.hints).length
  const answer = wholeAnswer(state, step.id)
  const allowed = own.some(({ seconds }) => seconds === null)
    ? null
    : own.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)
  const seconds = { used: own.reduce((sum, each) => sum + secondsUsed(each, now, state.pauses), 0), allowed }
  const challenged = own.map(({ id }) => id)
  return {
    id: step.id,
    answer,
    score: step.marked && Math.max(0, scoreOf(about, { covered, asserted }) - hintCost * hints),
    must: share(about, covered, ({ kind }) => kind === 'must'),
    bonus: share(about, covered, ({ kind }) => kind === 'bonus'),
    tradeOffs: share(about, covered, ({ tradeOff }) => tradeOff === true),
    covered: about.points.flatMap(({ id }) => (covered.includes(id) ? [id] : [])),
    missed: about.points.flatMap(({ id }) => (covered.includes(id) ? [] : [id])),
    asserted: about.misconceptions.flatMap(({ id }) => (asserted.includes(id) ? [id] : [])),
    withdrawn: (found?.asserted ?? []).filter((id) => challenged.includes(id) && !asserted.includes(id)),
    hints,
    followUps: challenged.filter((id) => id !== step.id),
    seconds,
    delivery: deliveryOf(answer, evidence(step.id), seconds),
  }
}

function competencies(
  state: InterviewState,
  questions: readonly QuestionReport[],
  exercises: InterviewReport['exercises'],
  { question }: ReportSources,
): Competencies {
  const marked = questions.filter(({ score }) => score !== null)
  const harder = marked.filter(({ id }) => !state.agenda.includes(id))
  // Whoever says nothing says nothing wrong: that is no precision.
  const committed = marked.filter(
    ({ covered, asserted, withdrawn }) => covered.length + asserted.length + withdrawn.length > 0,
  )
  const costs = committed.map(({ id, asserted, withdrawn }) => {
    const penalty = (wrong: string) => question(id)?.misconceptions.find((one) => one.id === wrong)?.penalty ?? 0
    const full = asserted.reduce((sum, wrong) => sum + penalty(wrong), 0)
    return Math.min(100, full + withdrawn.reduce((sum, wrong) => sum + penalty(wrong) / 2, 0))
  })
  const answered = marked.filter(({ answer }) => answer !== '')
  return {
    correctness: mean([
      ...percents(marked, ({ must }) => must),
      ...exercises.flatMap(({ credit }) => (credit === null ? [] : [100 * credit])),
    ]),
    depth: mean([...percents(marked, ({ bonus }) => bonus), ...harder.map(({ score }) => score ?? 0)]),
    precision: mean(costs.map((cost) => 100 - cost)),
    tradeOffs: mean(percents(marked, ({ tradeOffs }) => tradeOffs)),
    communication: mean(answered.map(({ delivery }) => deliveryScore(delivery))),
  }
}

function percents(reports: readonly QuestionReport[], of: (report: QuestionReport) => Share): number[] {
  return reports.map(of).flatMap(({ got, of: whole }) => (whole === 0 ? [] : [(100 * got) / whole]))
}

function share(
  { points }: ReportQuestion,
  covered: readonly string[],
  counts: (point: ReportQuestion['points'][number]) => boolean,
): Share {
  const own = points.filter(counts)
  const sum = (list: typeof own) => list.reduce((total, { weight }) => total + weight, 0)
  return { got: sum(own.filter(({ id }) => covered.includes(id))), of: sum(own) }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
