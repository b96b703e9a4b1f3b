'use client'

import { useState } from 'react'
import { refresh } from '@/components/data/learner-store'
import { Scroller } from '@/components/ui/scroller'
import type { Optimised } from '@/lib/client/optimiser'
import { record } from '@/lib/client/record'
import type { Locale } from '@/lib/i18n/locale'
import { optimiserMessages } from '@/lib/i18n/messages/optimiser'
import { settingsMessages } from '@/lib/i18n/messages/settings'
import { CalibrationPlot } from './calibration-plot'

type Props = { locale: Locale; result: Optimised; inUse: boolean }

/** How the old and the new weights did, and a way to use the new ones where they did better. */
export function OptimiserResult({ locale, result, inUse }: Props) {
  const m = optimiserMessages[locale].optimiser
  const { reviews, heldOut, before, after, better, weights } = result
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)

  async function use() {
    setBusy(true)
    try {
      await record('settings', { changes: { weights: [...weights] } })
      await refresh()
      setFailed(false)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <p>{m.reviews(reviews, heldOut)}</p>
      <Scroller className="table-wrap" label={m.table}>
        <table data-testid="optimiser-table">
          <thead>
            <tr>
              <th scope="col">{m.metric}</th>
              <th scope="col">{m.before}</th>
              <th scope="col">{m.after}</th>
            </tr>
          </thead>
          <tbody>
            {(['logLoss', 'rmse'] as const).map((metric) => (
              <tr key={metric}>
                <th scope="row" className="font-normal">
                  {m[metric]}
                </th>
                <td>{before[metric].toFixed(4)}</td>
                <td>{after[metric].toFixed(4)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <CalibrationPlot locale={locale} before={before.calibration} after={after.calibration} />
      {better && !inUse && (
        <button type="button" className="btn btn-primary self-start" disabled={busy} onClick={() => void use()}>
          {m.use}
        </button>
      )}
      <p role="status" data-testid="optimiser-use">
        {failed && settingsMessages[locale].notKept}
        {better && inUse && (
          <>
            {m.used} <a href="#reschedule">{m.reschedule}</a>
          </>
        )}
      </p>
    </>
  )
}
