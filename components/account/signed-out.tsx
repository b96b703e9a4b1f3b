'use client'

import { useEffect, useRef, useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import type { AccountState } from '@/lib/client/account'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { EndedSession } from './ended-session'
import { ForgottenForm } from './forgotten-form'
import { OtherWays } from './other-ways'
import { RemovePanel } from './remove-panel'
import { SignInForm } from './sign-in-form'
import { SignUpForm } from './sign-up-form'

type Mode = 'signIn' | 'signUp' | 'forgotten'

type Props = {
  locale: Locale
  state: AccountState
  /** What has just been done, in words. */
  onSaid(said: string): void
  /** Somebody has signed in; what to say of it. */
  onSignedIn(said: string): void
}

/** Ways into an account, and what an account is good for. */
export function SignedOut({ locale, state, onSaid, onSignedIn }: Props) {
  const m = accountMessages[locale]
  const { events, phase, sync } = useLearner()
  const [mode, setMode] = useState<Mode>('signIn')
  const title = useRef<HTMLHeadingElement>(null)
  const chosen = useRef(false)
  const ended = sync.problem === 'signed_out'

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the form that was asked for
  useEffect(() => {
    if (chosen.current) title.current?.focus()
  }, [mode])

  const others = (['signIn', 'signUp', 'forgotten'] as const).filter((one) => one !== mode)
  return (
    <>
      {ended ? (
        <EndedSession locale={locale} pending={sync.pending} onSaid={onSaid} />
      ) : (
        <p className="message">{m.carried(events.length)}</p>
      )}
      <section className="panel stack" data-testid="signed-out" data-mode={mode}>
        <h2 ref={title} tabIndex={-1}>
          {m[mode].title}
        </h2>
        {mode === 'signIn' && (
          <SignInForm locale={locale} passkeys={state.passkeys} onDone={(email) => onSignedIn(m.signIn.done(email))} />
        )}
        {mode === 'signUp' &&
          (state.registration === 'open' ? (
            <SignUpForm locale={locale} onDone={(email) => onSignedIn(m.signUp.done(email))} />
          ) : (
            <p data-testid="closed">{m.signUp.closed}</p>
          ))}
        {mode === 'forgotten' && <ForgottenForm locale={locale} mail={state.mail} />}
        {mode === 'signIn' && (
          <OtherWays locale={locale} state={state} onDone={() => onSignedIn(m.signIn.done(null))} />
        )}
        <div className="row">
          {others.map((other) => (
            <button
              key={other}
              type="button"
              className="btn btn-quiet px-0"
              onClick={() => {
                chosen.current = true
                setMode(other)
              }}
            >
              {m[other].other}
            </button>
          ))}
        </div>
      </section>
      {!ended && phase === 'ready' && events.length > 0 && (
        <RemovePanel locale={locale} account={null} onSaid={onSaid} />
      )}
    </>
  )
}
