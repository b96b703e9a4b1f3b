import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { cellName } from './cell-name'
import type { Cell } from './notebook-state'
import type { Said } from './use-notebook'

type Props = { locale: Locale; said: Said; seconds: number; cells: readonly Cell[] }

/** What the notebook does and how its last run ended, read out when it changes. */
export function NotebookStatus({ locale, said, seconds, cells }: Props) {
  return (
    <p role="status" data-testid="notebook-status" className="notebook-status">
      {textOf(locale, said, seconds, cells)}
    </p>
  )
}

function textOf(locale: Locale, said: Said, seconds: number, cells: readonly Cell[]): string {
  const m = playgroundMessages[locale]
  if (!said) return ''
  if (said.is === 'forgotten') return m.forgotten
  const name = cellName(locale, cells, said.id)
  if (said.is === 'running') return m.running(name)
  const { end, stateLost } = said
  if (end.is === 'done') return m.done(name, end.millis)
  if (end.is === 'failed') return m.failedIn(name)
  return [m.loss[end.is](name, seconds), ...(stateLost ? [m.stateLost] : [])].join(m.space)
}
