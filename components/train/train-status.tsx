import type { Locale } from '@/lib/i18n/locale'
import { trainMessages } from '@/lib/i18n/messages/train'
import { toyTrainingLimits } from '@/lib/labs/toy-training'
import { isWhole } from './fields'
import type { TrainView } from './train-view'
import type { TrainState } from './use-training'

/** Where the curve comes from, and how far training is. */
export function TrainStatus({ locale, state, view }: { locale: Locale; state: TrainState; view: TrainView }) {
  const m = trainMessages[locale]
  return (
    <div className="small muted">
      <p role="status">{state.is === 'trained' ? m.trained(state.millis) : m.status[state.is]}</p>
      {state.is === 'training' && (
        // Not in the status: a screen reader would read out every change.
        <p className="tabular-nums" data-testid="progress">
          {m.progress(view.losses.length, view.steps)}
        </p>
      )}
    </div>
  )
}

/** What has to be put right, or null. */
export function problemText(locale: Locale, state: TrainState): string | null {
  const m = trainMessages[locale]
  if (state.is === 'failed') return m.failed(state.why)
  if (state.is !== 'invalid') return null
  const { min, max } = toyTrainingLimits[state.field]
  return m.range(m.fields[state.field], state.given, min, max, isWhole(state.field))
}
