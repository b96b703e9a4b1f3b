import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import type { QuestionReport } from '@/lib/interview/report'
import { clockText } from './clock-text'

/** What is to be said of an answer in a line: score, shares, time, what was asked on, hints. */
export function reportFacts(locale: Locale, report: QuestionReport): string[] {
  const m = interviewReportMessages[locale]
  const { score, must, bonus, seconds, followUps, hints } = report
  return [
    score === null ? null : m.score(score),
    m.mustScore(must.got, must.of),
    bonus.of > 0 ? m.bonusScore(bonus.got, bonus.of) : null,
    m.timeUsed(clockText(seconds.used), seconds.allowed === null ? null : clockText(seconds.allowed)),
    followUps.length > 0 ? m.followUps(followUps.length) : null,
    hints > 0 ? m.hints(hints) : null,
  ].filter((fact) => fact !== null)
}
