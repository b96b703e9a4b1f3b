'use client'

import { useEffect, useRef, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { replaceAddress } from '@/lib/client/replace-address'
import { announceSession } from '@/lib/client/session'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { SignedIn } from './signed-in'
import { SignedOut } from './signed-out'
import { useAccount } from './use-account'

/** The learner's account, or the ways into one. What was done last is said above either. */
export function AccountRoom({ locale }: { locale: Locale }) {
  const m = accountMessages[locale]
  const { state, reload } = useAccount(locale)
  const { phase } = useLearner()
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const status = useRef<HTMLParagraphElement>(null)

  // A provider that did not let the learner in sends them back with its reason in the query.
  useEffect(() => {
    if (!new URLSearchParams(window.location.search).has('error')) return
    setProblem(m.elsewhereFailed)
    replaceAddress(`/${locale}/account`)
  }, [locale, m.elsewhereFailed])

  // What had the focus goes away with its form.
  useEffect(() => {
    if (said !== '') status.current?.focus()
  }, [said])

  if (phase === 'unavailable') return <StorageNotice locale={locale} />
  return (
    <div className="stack" data-testid="account" data-state={typeof state === 'string' ? state : 'ready'}>
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        data-testid="account-said"
        className={said ? 'message message-good' : ''}
      >
        {said}
      </p>
      {problem !== '' && (
        <p role="alert" className="message message-bad">
          {problem}
        </p>
      )}
      {state === 'loading' && (
        <p className="muted needs-script" role="status">
          {m.loading}
        </p>
      )}
      {state === 'unreachable' && (
        <div className="panel stack">
          <p role="alert">{m.unreachable}</p>
          <button type="button" className="btn self-start" onClick={() => void reload()}>
            {m.again}
          </button>
        </div>
      )}
      {typeof state === 'object' &&
        (state.account ? (
          <SignedIn locale={locale} state={state} account={state.account} onSaid={setSaid} reload={reload} />
        ) : (
          <SignedOut
            locale={locale}
            state={state}
            onSaid={setSaid}
            onSignedIn={(said) => {
              announceSession()
              setSaid(said)
            }}
          />
        ))}
    </div>
  )
}
