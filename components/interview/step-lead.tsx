import type { InterviewQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'
import type { InterviewState } from '@/lib/interview/session'
import { stepOf } from '@/lib/interview/step'

type Props = { locale: Locale; interview: InterviewState; question?: InterviewQuestion; id: string }

/** What the interviewer says before what is asked: it follows from what came before. */
export function StepLead({ locale, interview, question, id }: Props) {
  const lines = interviewSessionMessages[locale].lines[interview.plan?.style ?? 'neutral']
  const asked = interview.questions.filter(({ openedAt, id: other }) => openedAt !== null || other === id)
  const before = asked[asked.findIndex((one) => one.id === id) - 1]
  const { kind } = stepOf(id)
  const line = () => {
    if (!before) return lines.first
    if (kind === 'challenge') return lines.challenge
    if (kind === 'probe') return before.passed === 'unknown' ? lines.easier : lines.probe
    const harder = !interview.agenda.includes(id) && question?.parent === stepOf(before.id).of
    return harder ? lines.harder : lines.next
  }
  return (
    <p className="lead" data-testid="line">
      {line()}
    </p>
  )
}
