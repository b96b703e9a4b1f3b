'use client'

import { useState } from 'react'
import type { OnlyHere } from '@/lib/client/forget'
import { leave, sendAll } from '@/lib/client/session'
import { signOut } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { AskStays } from './ask-stays'
import { wordsOf } from './use-form'

type Props = { locale: Locale; onSaid(said: string): void }

/** Sends what waits, asks where something would stay on this device alone, and leaves nothing else of the record here. */
export function SignOut({ locale, onSaid }: Props) {
  const m = ownAccountMessages[locale].signOut
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<OnlyHere | null>(null)
  const [problem, setProblem] = useState('')

  async function begin() {
    if (busy) return
    setBusy(true)
    setProblem('')
    const stays = await sendAll().catch(() => null)
    if (stays === null) setProblem(accountMessages[locale].unreachable)
    else if (stays.unsent > 0 || stays.media > 0) setAsking(stays)
    else return finish(stays)
    setBusy(false)
  }

  async function finish({ learner }: OnlyHere) {
    setBusy(true)
    const answer = await signOut(locale)
    if (answer.kind === 'ok') {
      onSaid(m.done)
      await leave(learner)
    } else setProblem(wordsOf(answer, locale))
    setBusy(false)
  }

  return (
    <section className="panel stack" data-testid="sign-out">
      <h2>{m.title}</h2>
      <p>{m.lead}</p>
      <button type="button" className="btn self-start" aria-disabled={busy} onClick={() => void begin()}>
        {m.act}
      </button>
      <p role="status">{busy && m.sending}</p>
      {problem !== '' && (
        <p role="alert" className="message message-bad">
          {problem}
        </p>
      )}
      {asking && (
        <AskStays
          locale={locale}
          stays={asking}
          yes={m.yes}
          kept
          onYes={() => void finish(asking)}
          onNo={() => setAsking(null)}
        />
      )}
    </section>
  )
}
