import type { Locale } from '@/lib/i18n/locale'
import { studyMessages } from '@/lib/i18n/messages/interview-study'
import type { StudyPlan } from '@/lib/interview/study-plan/study-plan'

type Props = { locale: Locale; left: StudyPlan['left']; missedCards: number }

/** Whether all fits into the days that are left, and what does not. */
export function StudyLeft({ locale, left, missedCards }: Props) {
  const m = studyMessages[locale]
  const { lessons, questions, interviews } = left
  const said = [
    lessons.length > 0 ? m.left.lessons(lessons.length) : null,
    questions.length > 0 ? m.left.questions(questions.length) : null,
    interviews.length > 0 ? m.left.interviews(interviews.map(({ minutes }) => minutes)) : null,
    missedCards > 0 ? m.left.cards(missedCards) : null,
  ].filter((one) => one !== null)
  if (said.length === 0)
    return (
      <p className="muted" data-testid="study-fits">
        {m.fits}
      </p>
    )
  return (
    <div className="message message-warn" data-testid="study-left">
      <p>{m.tooMuch}</p>
      <ul className="list-disc ps-5">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
