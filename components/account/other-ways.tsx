'use client'

import { useState } from 'react'
import type { AccountState } from '@/lib/client/account'
import { passkeysWork, signInWithPasskey } from '@/lib/client/passkeys'
import { openIdAddress } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { wordsOf } from './use-form'

type Props = { locale: Locale; state: AccountState; onDone(): void }

/** Ways in without a password, as far as the site and this browser have them. */
export function OtherWays({ locale, state: { passkeys, openid }, onDone }: Props) {
  const m = accountMessages[locale]
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const withPasskey = passkeys && passkeysWork()
  if (!withPasskey && openid === null) return null

  async function takePasskey() {
    if (busy) return
    setBusy(true)
    setProblem('')
    const answer = await signInWithPasskey(locale)
    setBusy(false)
    if (answer.kind === 'ok') onDone()
    else setProblem(answer.code === 'cancelled' ? m.passkey.cancelled : wordsOf(answer, locale))
  }

  async function takeOpenId(providerId: string) {
    if (busy) return
    setBusy(true)
    setProblem('')
    const answer = await openIdAddress(providerId, `/${locale}/account`, locale)
    if (answer.kind === 'ok') {
      window.location.assign(answer.value)
      return
    }
    setBusy(false)
    setProblem(wordsOf(answer, locale))
  }

  return (
    <div className="stack gap-3" data-testid="other-ways">
      <p className="muted small">{m.or}</p>
      <div className="row">
        {withPasskey && (
          <button type="button" className="btn" aria-disabled={busy} onClick={() => void takePasskey()}>
            {m.passkey.act}
          </button>
        )}
        {openid && (
          <button type="button" className="btn" aria-disabled={busy} onClick={() => void takeOpenId(openid.providerId)}>
            {m.openid(openid.name)}
          </button>
        )}
      </div>
      {problem !== '' && (
        <p role="alert" className="message message-bad">
          {problem}
        </p>
      )}
    </div>
  )
}
