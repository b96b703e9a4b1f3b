'use client'

import { useState } from 'react'
import { leave, onlyHere } from '@/lib/client/session'
import { signOut } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { wordsOf } from './use-form'

type Props = { locale: Locale; pending: number; onSaid(said: string): void }

/** Says that the session has ended and what waits for the next one, which need not come. */
export function EndedSession({ locale, pending, onSaid }: Props) {
  const m = accountMessages[locale]
  const [busy, setBusy] = useState(false)

  async function goOn() {
    if (busy) return
    setBusy(true)
    const { learner } = await onlyHere()
    const answer = await signOut(locale)
    if (answer.kind === 'ok') await leave(learner)
    else onSaid(wordsOf(answer, locale))
    setBusy(false)
  }

  return (
    <div className="message message-warn stack gap-2" data-testid="session-ended">
      <p>{m.ended(pending)}</p>
      <button type="button" className="btn self-start" aria-disabled={busy} onClick={() => void goOn()}>
        {m.goOn}
      </button>
    </div>
  )
}
