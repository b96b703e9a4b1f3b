'use client'

import { useId, useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import type { FileKind } from '@/lib/client/transfer/protocol'
import type { Locale } from '@/lib/i18n/locale'
import { transferMessages } from '@/lib/i18n/messages/transfer'
import type { ExportChoice } from '@/lib/transfer/to-anki'
import { saveExport } from './save-export'

const kinds = ['apkg', 'csv', 'json'] as const
const languages = ['both', 'zh', 'en'] as const

export function ExportPanel({ locale }: { locale: Locale }) {
  const { exporting: m, ownDeck } = transferMessages[locale]
  const learner = useLearner()
  const [language, setLanguage] = useState<ExportChoice['languages']>('both')
  const [scheduling, setScheduling] = useState(true)
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const id = useId()

  async function save(kind: FileKind) {
    if (busy) return
    setBusy(true)
    setMessage(m.busy)
    try {
      setMessage(m.done(await saveExport(kind, learner, { languages: language, scheduling, locale, ownDeck })))
    } catch {
      setMessage(m.failed)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="panel stack" data-testid="export">
      <h2>{m.title}</h2>
      <p>{m.body}</p>
      <div className="field">
        <label htmlFor={`${id}-language`}>{m.languages}</label>
        <select
          id={`${id}-language`}
          className="input"
          value={language}
          onChange={(event) => setLanguage(event.target.value as ExportChoice['languages'])}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {m.language[one]}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input type="checkbox" checked={scheduling} onChange={(event) => setScheduling(event.target.checked)} />
        <span>{m.scheduling}</span>
      </label>
      <ul className="stack">
        {kinds.map((kind) => (
          <li key={kind} className="stack gap-1">
            <button
              type="button"
              className="btn self-start"
              data-testid={`export-${kind}`}
              aria-describedby={`${id}-${kind}`}
              disabled={busy}
              onClick={() => void save(kind)}
            >
              {m.formats[kind].act}
            </button>
            <span id={`${id}-${kind}`} className="small muted">
              {m.formats[kind].help}
            </span>
          </li>
        ))}
      </ul>
      <p role="status">{message}</p>
    </section>
  )
}
