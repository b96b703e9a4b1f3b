'use client'

import { useMemo, useState } from 'react'
import { refresh } from '@/components/data/learner-store'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { recordReschedule, undoReschedule } from '@/lib/client/reschedule-act'
import type { Locale } from '@/lib/i18n/locale'
import { settingsMessages } from '@/lib/i18n/messages/settings'
import { reschedule } from '@/lib/srs/reschedule'

/** Offers to give the cards that there are the days that the settings would give them now; never by itself. */
export function RescheduleOffer({ locale }: { locale: Locale }) {
  const { reschedule: m, notKept } = settingsMessages[locale]
  const { memories, settings, events, undone } = useLearner()
  const [moment] = useNow(settings)
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const dues = useMemo(() => (moment ? reschedule(memories, moment, settings) : []), [memories, moment, settings])
  const canUndo = events.some(({ id, kind }) => kind === 'reschedule' && !undone.has(id))

  async function act(work: () => Promise<string>) {
    if (busy) return
    setBusy(true)
    try {
      const said = await work()
      await refresh()
      setMessage(said)
    } catch {
      setMessage(notKept)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section id="reschedule" className="panel stack" data-testid="reschedule" data-count={dues.length}>
      <h2>{m.title}</h2>
      <p>{dues.length > 0 ? m.body(dues.length) : m.none}</p>
      <div className="row">
        {dues.length > 0 && (
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => void act(async () => recordReschedule(dues).then(() => m.done(dues.length)))}
          >
            {m.act}
          </button>
        )}
        {canUndo && (
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => void act(async () => m.undone(await undoReschedule()))}
          >
            {m.undo}
          </button>
        )}
      </div>
      <p role="status">{message}</p>
    </section>
  )
}
