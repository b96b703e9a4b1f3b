import type { Locale } from '@/lib/i18n/locale'
import { trainingMessages } from '@/lib/i18n/messages/labs/training'
import type { BenchView } from '@/lib/labs/training/progress'

/** How far both runs are. Not in the status: a screen reader would read out every change. */
export function RunProgress({ locale, view }: { locale: Locale; view: BenchView }) {
  const m = trainingMessages[locale]
  return (
    <div className="stack gap-1" data-testid="progress">
      {(['a', 'b'] as const).map((run) => {
        const { step, steps } = view[run]
        const text = m.progress(run.toUpperCase(), step, steps)
        return (
          <div key={run}>
            <p className="tabular-nums">{text}</p>
            <progress className="lab-progress" aria-label={text} max={Math.max(1, steps)} value={step} />
          </div>
        )
      })}
    </div>
  )
}
