'use client'

import { useEffect, useRef } from 'react'
import { passkeysFill, signInWithPasskey, stopWaiting } from '@/lib/client/passkeys'
import { signIn } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { Field } from './field'
import { FormFrame } from './form-frame'
import { wrongEmail } from './rules'
import { useForm } from './use-form'

type Props = { locale: Locale; passkeys: boolean; onDone(email: string | null): void }

/** Address and password; a passkey is offered where the address is typed. `onDone` has no address for a passkey. */
export function SignInForm({ locale, passkeys, onDone }: Props) {
  const m = accountMessages[locale]
  const waiting = useRef(false)
  const form = useForm({
    locale,
    names: ['email', 'password'] as const,
    check: ({ email, password }) => ({
      ...wrongEmail(email, locale),
      ...(password === '' && { password: m.noPassword }),
    }),
    send: ({ email, password }) => signIn({ email: email.trim(), password }, locale),
    done: ({ email }) => onDone(email.trim()),
    about: { wrong_credentials: 'password' },
  })

  useEffect(
    () => () => {
      if (waiting.current) void stopWaiting()
    },
    [],
  )

  async function offer() {
    if (waiting.current || !passkeys || !navigator.onLine || !(await passkeysFill())) return
    waiting.current = true
    const answer = await signInWithPasskey(locale, { fill: true })
    waiting.current = false
    if (answer.kind === 'ok') onDone(null)
  }

  return (
    <FormFrame locale={locale} form={form} testId="sign-in" act={m.signIn.act}>
      <Field
        locale={locale}
        name="email"
        label={m.email}
        type="email"
        autoComplete="username webauthn"
        wrong={form.wrong.email}
        onFocus={() => void offer()}
      />
      <Field
        locale={locale}
        name="password"
        label={m.password}
        type="password"
        autoComplete="current-password"
        wrong={form.wrong.password}
      />
    </FormFrame>
  )
}
