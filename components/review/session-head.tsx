import type { Ref } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { Today } from './queue-of'

type Props = {
  locale: Locale
  today: Today
  /** The learner's time for a card, in milliseconds; null when unknown. */
  pace: number | null
  busy: boolean
  canUndo: boolean
  onUndo(): void
  headRef: Ref<HTMLDivElement>
}

/** What is left of the day, how far it has come, and the way back. */
export function SessionHead({ locale, today: { queue, day }, pace, busy, canUndo, onUndo, headRef }: Props) {
  const m = reviewMessages[locale]
  const { counts } = queue
  const left = queue.ids.length
  const minutes = pace === null || left === 0 ? null : Math.max(1, Math.round((left * pace) / 60_000))
  return (
    <div ref={headRef} tabIndex={-1} className="stack gap-2">
      <div className="row small muted">
        <span data-testid="count-learning">
          {counts.learning} {m.counts.learning}
        </span>
        <span data-testid="count-due">
          {counts.due} {m.counts.due}
        </span>
        <span data-testid="count-new">
          {counts.new} {m.counts.fresh}
        </span>
        {counts.later > 0 && (
          <span data-testid="count-later">
            {counts.later} {m.counts.later}
          </span>
        )}
        {counts.buried > 0 && (
          <span data-testid="count-buried">
            {counts.buried} {m.counts.buried}
          </span>
        )}
        <button type="button" className="btn btn-quiet ms-auto" onClick={onUndo} disabled={busy || !canUndo}>
          {m.undo}
        </button>
      </div>
      {day.grades + left > 0 && (
        <div className="row small muted">
          <progress
            className="day-progress"
            aria-label={m.dayProgress}
            data-testid="day-progress"
            value={day.grades}
            max={day.grades + left}
          />
          <span data-testid="time-left">
            {m.ofDay(day.grades, left)}
            {minutes !== null && ` · ${m.timeLeft(minutes)}`}
          </span>
        </div>
      )}
      {day.plan && (
        <p className="small muted" data-testid="plan" data-missed={day.plan.missed}>
          {m.plan(day.plan)}
        </p>
      )}
    </div>
  )
}
