import { finishInterview, markAnswer, openQuestion } from '@/lib/client/activities'
import { loadMarker } from '@/lib/client/marker'
import type { InterviewBank } from '@/lib/content/types'
import { type AutoMarks, autoMark } from '@/lib/interview/auto-mark'
import { nextStep } from '@/lib/interview/next-step'
import type { InterviewState } from '@/lib/interview/session'
import { type Step, stepOf } from '@/lib/interview/step'
import { askedQuestion } from './bank-items'

/** An answer as the marker sees it; null for an exercise, and where the rules cannot be fetched. */
export async function marksOf(bank: InterviewBank, state: InterviewState, id: string): Promise<AutoMarks | null> {
  const question = bank.questions.find((one) => one.id === id)
  if (!question) return null
  const marker = await loadMarker(question.marking).catch(() => null)
  return marker && autoMark(state, id, marker)
}

/** What comes after the step on the screen; null when the interview is over. */
export async function following(bank: InterviewBank, state: InterviewState): Promise<Step | null> {
  const { plan } = state
  const asked = state.questions.filter(({ openedAt }) => openedAt !== null)
  if (!plan) {
    const next = state.questions[state.questions.findIndex(({ id }) => id === state.current) + 1]
    return next ? stepOf(next.id) : null
  }
  const of = stepOf(state.current ?? '').of
  const marks = await marksOf(bank, state, of)
  const shown = (id: string) =>
    id === of && marks
      ? { covered: marks.covered, asserted: marks.asserted.concat(marks.withdrawn) }
      : { covered: [], asserted: [] }
  const unmarked = marks === null
  return nextStep({ agenda: state.agenda, asked, shown }, plan, state.seed, (id) =>
    // Without marks nobody knows what was missed.
    id === of && unmarked ? undefined : askedQuestion(bank, id),
  )
}

/** Goes on to what comes next, or to the end: then every answer is marked by itself. `true` when it is over. */
export async function goOn(bank: InterviewBank, state: InterviewState): Promise<boolean> {
  const next = await following(bank, state)
  if (next) {
    await openQuestion(state.id, next.id)
    return false
  }
  await endInterview(bank, state)
  return true
}

/** Marks every answer that can be marked now, and ends the interview. */
export async function endInterview(bank: InterviewBank, state: InterviewState): Promise<void> {
  for (const question of bank.questions) {
    const asked = state.questions.find(({ id, openedAt }) => id === question.id && openedAt !== null)
    if (!asked || asked.marked) continue
    const marks = await marksOf(bank, state, question.id)
    if (!marks) continue
    const { covered, asserted, found } = marks
    await markAnswer({ interview: state.id, question, covered, asserted, found })
  }
  if (state.finishedAt === null) await finishInterview(state.id)
}
