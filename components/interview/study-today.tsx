import type { StudyContent } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { studyMessages } from '@/lib/i18n/messages/interview-study'
import type { Study } from './study-room'
import { StudyTasksList } from './study-tasks-list'
import { dayDate } from './study-text'

type Props = { locale: Locale; content: StudyContent; study: Extract<Study, { phase: 'planned' }> }

/** Today's part of the plan, and what of it is done. */
export function StudyToday({ locale, content, study }: Props) {
  const m = studyMessages[locale]
  const today = study.plan.days[0]
  if (!today) return null
  const { cards, lessons, questions, interviews, minutes, eve } = today
  const cardsLeft = cards.fresh + cards.reviews > 0
  const nothing = !cardsLeft && lessons.length + questions.length + interviews.length === 0
  return (
    <div className="panel" data-testid="study-today">
      <h3>
        {m.today} <span className="small muted font-normal">{dayDate(study.today, locale)}</span>
      </h3>
      {minutes > 0 && <p className="small muted">{m.minutes(minutes)}</p>}
      {eve && <p className="mt-2">{m.todayEve}</p>}
      {nothing && minutes === 0 && <p className="mt-2">{m.nothing}</p>}
      <StudyTasksList locale={locale} content={content} day={today} full />
      {!cardsLeft && cards.minutes > 0 && <p className="muted">{m.cardsDone}</p>}
    </div>
  )
}
