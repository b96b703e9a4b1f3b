import { megabytes } from '@/components/transfer/megabytes'
import type { Locale } from '@/lib/i18n/locale'
import { offlineMessages } from '@/lib/i18n/messages/offline'
import { stopCopying } from './copies-store'

type Props = { locale: Locale; done: number; total: number }

/** How much has come, as a bar and in words; what is announced changes at each tenth, not with each file. */
export function CopyProgress({ locale, done, total }: Props) {
  const m = offlineMessages[locale]
  const tenth = total === 0 ? 0 : Math.floor((10 * done) / total)
  return (
    <div className="stack gap-2" data-testid="offline-progress">
      <div className="row">
        <progress
          className="h-2 flex-1 accent-accent"
          aria-label={m.progress}
          max={total || 1}
          value={total === 0 ? undefined : done}
        />
        <button type="button" className="btn" onClick={stopCopying}>
          {m.stop}
        </button>
      </div>
      {total > 0 && (
        <p className="small muted" aria-hidden="true">
          {m.going(megabytes(done), megabytes(total))}
        </p>
      )}
      <p role="status" className="sr-only">
        {total > 0 && m.going(megabytes((tenth / 10) * total), megabytes(total))}
      </p>
    </div>
  )
}
