import type { StudyContent } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { studyMessages } from '@/lib/i18n/messages/interview-study'
import type { StudyDay } from '@/lib/interview/study-plan/study-plan'
import type { Study } from './study-room'
import { StudyTasksList } from './study-tasks-list'
import { shortDay } from './study-text'

type Props = { locale: Locale; content: StudyContent; study: Extract<Study, { phase: 'planned' }> }

/** So many days stand open; the ones behind them are a press away. */
const nearDays = 7

/** The days from tomorrow to the interview. */
export function StudyDays({ locale, content, study }: Props) {
  const m = studyMessages[locale]
  const { plan, today, days } = study
  if (days === 0) return null
  const rest = plan.days.slice(1)
  const [near, far] = [rest.slice(0, nearDays), rest.slice(nearDays)]
  const rows = (list: readonly StudyDay[]) =>
    list.map((day) => (
      <li key={day.day} className="py-2" data-day={day.day}>
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-semibold">{shortDay(today + day.day, locale)}</span>
          {day.minutes > 0 && <span className="small muted tabular-nums">{m.minutes(day.minutes)}</span>}
        </p>
        {day.eve && <p>{m.eve}</p>}
        <StudyTasksList locale={locale} content={content} day={day} />
      </li>
    ))
  const theDay = (
    <li className="py-2" data-day={days}>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{shortDay(today + days, locale)}</span>
        <span className="font-semibold">{m.theDay}</span>
      </p>
    </li>
  )
  return (
    <div data-testid="study-days">
      <h3>{m.coming}</h3>
      <ol className="divide-y divide-line">
        {rows(near)}
        {far.length === 0 && theDay}
      </ol>
      {far.length > 0 && (
        <details className="mt-2">
          <summary className="py-1.5">{m.later(far.length + 1)}</summary>
          <ol className="divide-y divide-line">
            {rows(far)}
            {theDay}
          </ol>
        </details>
      )}
    </div>
  )
}
