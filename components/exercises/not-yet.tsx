import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

type Props = {
  locale: Locale
  onRetry?: (() => void) | undefined
  /** Whether a key was pressed that has nothing to act on yet: it is said, since nothing else shows it. */
  pressed?: boolean
}

/** While the code of a kind is on its way, or, with `onRetry`, when it did not come. */
export function NotYet({ locale, onRetry, pressed = false }: Props) {
  const m = exercisesMessages[locale]
  if (!onRetry)
    return (
      <p className="muted" role="status">
        {pressed ? m.stillLoading : m.loading}
      </p>
    )
  return (
    <div className="message message-bad stack" role="alert">
      <p>{m.failed}</p>
      <button type="button" className="btn self-start" onClick={onRetry}>
        {m.retry}
      </button>
    </div>
  )
}
