'use client'

import { useEffect, useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { bringMedia, dropUnusedMedia, mediaUse } from '@/lib/client/media'
import type { Locale } from '@/lib/i18n/locale'
import { mediaMessages } from '@/lib/i18n/messages/media'
import { maxMediaTotal } from '@/lib/media/limits'
import { megabytes } from './megabytes'

type Use = Awaited<ReturnType<typeof mediaUse>>

/** Which pictures and sounds this device has, where they are and where they are not, and how to be rid of them. */
export function MediaPanel({ locale }: { locale: Locale }) {
  const m = mediaMessages[locale]
  // An import changes both together.
  const { events } = useLearner()
  const [use, setUse] = useState<Use | null>(null)
  const [turn, setTurn] = useState(0)
  const [message, setMessage] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is here changes with the log and with each deletion.
  useEffect(() => {
    let gone = false
    mediaUse().then(
      (found) => {
        if (!gone) setUse(found)
      },
      () => {},
    )
    return () => {
      gone = true
    }
  }, [events, turn])

  async function drop() {
    try {
      const { files } = await dropUnusedMedia()
      setMessage(m.dropped(files))
      setTurn((before) => before + 1)
    } catch {
      setMessage(m.notDropped)
    }
  }

  async function bring() {
    setMessage(m.bringing)
    const { came, missing } = await bringMedia().catch(() => ({ came: 0, missing: use?.lacking ?? 0 }))
    setMessage(m.brought(came, missing))
    setTurn((before) => before + 1)
  }

  return (
    <section className="panel stack" data-testid="media">
      <h2>{m.title}</h2>
      <p>{m.here}</p>
      {use && (
        <p data-testid="media-use">
          {m.use(use.all.files, megabytes(use.all.bytes), megabytes(maxMediaTotal))}
          {use.unused.files > 0 && ` ${m.unused(use.unused.files, megabytes(use.unused.bytes))}`}
        </p>
      )}
      {use && use.lacking > 0 && (
        <>
          <p>{m.lacking(use.lacking)}</p>
          <button type="button" className="btn self-start" onClick={() => void bring()}>
            {m.bring}
          </button>
        </>
      )}
      {use && use.unused.files > 0 && (
        <button type="button" className="btn self-start" onClick={() => void drop()}>
          {m.drop}
        </button>
      )}
      <p role="status">{message}</p>
    </section>
  )
}
