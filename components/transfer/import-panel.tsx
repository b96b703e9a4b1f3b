'use client'

import { useId, useState } from 'react'
import { refresh } from '@/components/data/learner-store'
import { useLearner } from '@/components/data/use-learner'
import type { News } from '@/lib/client/append'
import { importAll } from '@/lib/client/import-act'
import { mediaRoom } from '@/lib/client/media'
import type { FileKind, ReadFile } from '@/lib/client/transfer/protocol'
import { transfer } from '@/lib/client/transfer/transfer-client'
import type { Locale } from '@/lib/i18n/locale'
import { mediaMessages } from '@/lib/i18n/messages/media'
import { transferMessages } from '@/lib/i18n/messages/transfer'
import { weightsName } from '@/lib/srs/weights'
import { FoundFile } from './found-file'
import { problemText } from './problem-text'
import { siteCards } from './site-cards'

const largest = 200_000_000

const endings: Readonly<Record<string, FileKind>> = {
  apkg: 'apkg',
  colpkg: 'apkg',
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  json: 'json',
}

/** Reads a file whole, says what is in it, and writes it only when the learner says so. */
export function ImportPanel({ locale }: { locale: Locale }) {
  const { importing: m } = transferMessages[locale]
  const { settings } = useLearner()
  const [message, setMessage] = useState('')
  const [refused, setRefused] = useState('')
  const [file, setFile] = useState<ReadFile | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()

  async function read(chosen: File | undefined) {
    setFile(null)
    setRefused('')
    setMessage('')
    if (!chosen) return
    const kind = endings[chosen.name.split('.').at(-1)?.toLowerCase() ?? '']
    if (!kind) return setRefused(m.wrongKind)
    if (chosen.size > largest) return setRefused(m.tooLarge)
    setBusy(true)
    setMessage(m.reading)
    try {
      const [bytes, cards, room] = await Promise.all([chosen.arrayBuffer(), siteCards(), mediaRoom()])
      const { dayStart, timeZone, weights } = settings
      const clock = { now: Date.now(), dayStart, timeZone, weights: weightsName(weights) }
      const ours = cards.map((card) => card.id)
      const reply = await transfer({ do: 'read', kind, bytes: new Uint8Array(bytes), ours, clock, room })
      setMessage('')
      if (reply.is === 'read') setFile(reply.file)
      else if (reply.is === 'refused') setRefused(problemText(reply.problem, locale))
    } catch {
      setMessage('')
      setRefused(m.crashed)
    } finally {
      setBusy(false)
    }
  }

  function doneText({ events, media }: News): string {
    const parts = [events > 0 ? m.done(events) : '', media > 0 ? mediaMessages[locale].done(media) : '']
    return parts.filter(Boolean).join(' ') || m.nothing
  }

  async function keep() {
    if (!file || busy) return
    setBusy(true)
    setMessage(m.keeping)
    try {
      const news = await importAll(file.events, file.media)
      await refresh()
      setFile(null)
      setMessage(doneText(news))
    } catch {
      setMessage('')
      setRefused(m.notKept)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="panel stack" data-testid="import">
      <h2>{m.title}</h2>
      <p>{m.body}</p>
      <div className="field">
        <label htmlFor={id}>{m.choose}</label>
        <input
          id={id}
          type="file"
          className="input"
          accept=".apkg,.colpkg,.csv,.tsv,.txt,.json"
          disabled={busy}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            void read(chosen)
            // The same file may be chosen again, mended.
            event.target.value = ''
          }}
        />
      </div>
      {file && (
        <FoundFile locale={locale} file={file} busy={busy} onKeep={() => void keep()} onLeave={() => setFile(null)} />
      )}
      {refused && (
        <p className="message message-bad" role="alert" data-testid="refused">
          {refused}
        </p>
      )}
      <p role="status">{message}</p>
    </section>
  )
}
