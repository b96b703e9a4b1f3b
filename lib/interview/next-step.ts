import type { InterviewPlan } from '../events/interview-plan'
import { mulberry32, seedFor } from './random'
import { scoreOf } from './score'
import { type Step, stepOf } from './step'

/** A question with what can be asked on after it. */
export type AskedQuestion = {
  readonly points: readonly { readonly id: string; readonly kind: 'must' | 'bonus'; readonly weight: number }[]
  readonly misconceptions: readonly { readonly id: string; readonly penalty: number }[]
  /** Harder questions, by id, with their levels. */
  readonly harder: readonly { readonly id: string; readonly level: 1 | 2 | 3 }[]
}

/** Where an interview stands: what was asked, in order, and what the answers to each question show so far. */
export type Standing = {
  readonly agenda: readonly string[]
  readonly asked: readonly { readonly id: string; readonly passed: 'unknown' | 'skip' | null }[]
  /** By question: the points covered and the misconceptions that stand, over the answer and the replies. */
  readonly shown: (question: string) => { readonly covered: readonly string[]; readonly asserted: readonly string[] }
}

type Terms = Pick<InterviewPlan, 'minutes' | 'style' | 'level'>

/** From this score on an answer earns a harder question. */
export const strongScore = 70

/**
 * What the interviewer asks next; null when the agenda is done. A misconception is challenged, a strong answer gets a
 * harder question, a missed must-have is probed, and "I don't know" gets one easier step; a skip gets none. The same
 * standing and seed always lead to the same step.
 */
export function nextStep(
  standing: Standing,
  terms: Terms,
  seed: number,
  question: (id: string) => AskedQuestion | undefined,
): Step | null {
  const last = standing.asked.at(-1)
  const on = last && onward(standing, terms, seed, stepOf(last.id).of, question)
  if (on) return on
  const asked = new Set(standing.asked.map(({ id }) => id))
  const planned = standing.agenda.find((id) => !asked.has(id))
  return planned === undefined ? null : stepOf(planned)
}

/** How often the interviewer asks on about one question. */
export function followUpsPerQuestion({ minutes, style }: Pick<Terms, 'minutes' | 'style'>): number {
  return (minutes === 10 ? 1 : minutes === 25 ? 2 : 3) + (style === 'pressing' ? 1 : 0)
}

function onward(
  { agenda, asked, shown }: Standing,
  terms: Terms,
  seed: number,
  id: string,
  question: (id: string) => AskedQuestion | undefined,
): Step | null {
  const about = question(id)
  if (!about) return null
  const own = asked.filter((step) => stepOf(step.id).of === id)
  const done = new Set(asked.map((step) => step.id))
  const passed = own.map((step) => step.passed)
  if (passed.includes('skip') || passed.filter((how) => how === 'unknown').length > 1) return null
  const used = own.length - 1
  if (used >= (passed.includes('unknown') ? 1 : followUpsPerQuestion(terms))) return null
  const { covered, asserted } = shown(id)

  const wrong = about.misconceptions
    .filter((one) => asserted.includes(one.id) && !done.has(one.id))
    .sort((a, b) => b.penalty - a.penalty)[0]
  if (wrong) return stepOf(wrong.id)

  const strong = asserted.length === 0 && scoreOf(about, { covered }) >= strongScore
  const harder = about.harder.filter(
    (one) => one.level <= terms.level + 1 && !done.has(one.id) && !agenda.includes(one.id),
  )
  if (strong && harder.length > 0 && !about.harder.some((one) => done.has(one.id)))
    return stepOf(harder[Math.floor(mulberry32(seedFor(seed, id))() * harder.length)]?.id ?? '')

  const missed = about.points
    .filter((point) => point.kind === 'must' && !covered.includes(point.id) && !done.has(point.id))
    .sort((a, b) => b.weight - a.weight)[0]
  return missed ? stepOf(missed.id) : null
}
