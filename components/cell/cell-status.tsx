import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { miniExampleLimits } from '@/lib/labs/mini-example'
import type { CellState } from './use-cell-run'

/** Where the result below comes from, and how long a run has taken so far. */
export function CellStatus({ locale, state }: { locale: Locale; state: CellState }) {
  const m = cellMessages[locale]
  const text = state.is === 'ran' ? m.ran(state.millis) : m.status[state.is]
  return (
    <div className="small muted">
      <p role="status">{text}</p>
      {state.is === 'running' && <Elapsed locale={locale} />}
    </div>
  )
}

/** Not in the status: a screen reader would read out every second. */
function Elapsed({ locale }: { locale: Locale }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const started = performance.now()
    const timer = setInterval(() => setSeconds(Math.round((performance.now() - started) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p role="timer" className="tabular-nums" data-testid="elapsed">
      {cellMessages[locale].elapsed(seconds)}
    </p>
  )
}

/** What has to be put right, or null. */
export function problemText(locale: Locale, state: CellState): string | null {
  const m = cellMessages[locale]
  if (state.is === 'failed') return m.failed(state.why)
  if (state.is !== 'invalid') return null
  const { min, max } = miniExampleLimits[state.field]
  return m.range(m.fields[state.field], state.given, min, max)
}
