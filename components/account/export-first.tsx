'use client'

import { useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { saveExport } from '@/components/transfer/save-export'
import type { Locale } from '@/lib/i18n/locale'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { transferMessages } from '@/lib/i18n/messages/transfer'

/** Everything as a file, before it is deleted. */
export function ExportFirst({ locale }: { locale: Locale }) {
  const m = ownAccountMessages[locale].remove
  const learner = useLearner()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  async function save() {
    if (busy) return
    setBusy(true)
    setSaid(m.exporting)
    const choice = { languages: 'both', scheduling: true, locale, ownDeck: transferMessages[locale].ownDeck } as const
    const name = await saveExport('json', learner, choice).catch(() => null)
    setSaid(name === null ? m.exportFailed : m.exported(name))
    setBusy(false)
  }

  return (
    <div className="stack">
      <p>{m.exportFirst}</p>
      <button type="button" className="btn self-start" aria-disabled={busy} onClick={() => void save()}>
        {m.exportAct}
      </button>
      <p role="status">{said}</p>
    </div>
  )
}
