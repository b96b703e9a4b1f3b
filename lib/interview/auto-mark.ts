import type { AnswerMarks, Marker } from './marker/marker'
import { type InterviewState, wholeAnswer } from './session'
import { stepOf } from './step'
import { type Found, foundIn } from './verdicts'

/** What an interview's answer to one question shows, by the marker alone. */
export type AutoMarks = {
  readonly text: string
  readonly marks: AnswerMarks
  readonly found: Found
  /** Misconceptions that were taken back when they were challenged. */
  readonly withdrawn: readonly string[]
  readonly covered: string[]
  readonly asserted: string[]
}

/** Words with which people take back what they said; a plain denial does too. */
const takesBack =
  /\b(?:no|not|never|wrong|mistake|mistaken|sorry|actually|only|right|correct|isn't|doesn't|can't|don't|won't|instead|rather)\b|不|没|错|其实|只|对|纠正|收回|说反/i

/** Marks an answer with the replies to what was asked on about it. */
export function autoMark(state: Pick<InterviewState, 'questions'>, question: string, marker: Marker): AutoMarks {
  const text = wholeAnswer(state, question)
  const marks = marker.mark(text)
  const replies = new Map(
    state.questions.flatMap(({ id, answer }) => {
      const step = stepOf(id)
      return step.of === question && step.kind === 'challenge' ? [[id, answer] as const] : []
    }),
  )
  const found = foundIn(marks)
  // What was challenged had been said, whatever was said after it.
  const asserted = marks.misconceptions
    .map(({ id }) => id)
    .filter((id) => found.asserted.includes(id) || replies.has(id))
  const withdrawn = asserted.filter((id) => {
    const reply = replies.get(id) ?? ''
    return takesBack.test(reply) && !foundIn(marker.mark(reply)).asserted.includes(id)
  })
  return {
    text,
    marks,
    found: { ...found, asserted },
    withdrawn,
    covered: found.covered,
    asserted: asserted.filter((id) => !withdrawn.includes(id)),
  }
}
