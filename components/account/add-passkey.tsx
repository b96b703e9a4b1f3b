'use client'

import { useState } from 'react'
import type { AccountAnswer } from '@/lib/client/account-request'
import { addPasskey } from '@/lib/client/passkeys'
import { signInAgain } from '@/lib/client/sign-in-again'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { Field } from './field'
import { FormFrame } from './form-frame'
import { useForm } from './use-form'

type Props = { locale: Locale; email: string | null; onSaid(said: string): void; reload(): Promise<void> }

/**
 * Names and makes a passkey. Where the server wants to be sure first that it is the owner who sits here, asks for the
 * password as well, and signs in with it anew.
 */
export function AddPasskey({ locale, email, onSaid, reload }: Props) {
  const m = ownAccountMessages[locale].passkeys
  const { noPassword, password: passwordLabel } = accountMessages[locale]
  const [stale, setStale] = useState(false)
  /** A new form, with an empty field, after each one. */
  const [made, setMade] = useState(0)
  const asksPassword = stale && email !== null
  const form = useForm({
    locale,
    names: ['name', 'password'] as const,
    check: ({ name, password }) => ({
      ...(name.trim() === '' && { name: m.noName }),
      ...(asksPassword && password === '' && { password: noPassword }),
    }),
    async send({ name, password }) {
      onSaid('')
      if (asksPassword && email !== null) {
        const again = await signInAgain({ email, password }, locale)
        if (again.kind !== 'ok') return again
        setStale(false)
      }
      return inWords(await addPasskey(name.trim(), locale))
    },
    done({ name }) {
      setMade(made + 1)
      void reload().then(() => onSaid(m.added(name.trim())))
    },
    about: { wrong_password: 'password' },
  })

  function inWords(answer: AccountAnswer<true>): AccountAnswer<true> {
    if (answer.kind === 'ok') return answer
    if (answer.code === 'session_not_fresh') setStale(true)
    if (answer.code === 'cancelled') return { ...answer, message: m.cancelled }
    return answer.code === 'already_here' ? { ...answer, message: m.alreadyHere } : answer
  }

  return (
    <FormFrame key={made} locale={locale} form={form} testId="add-passkey" act={m.act} actClass="">
      <Field locale={locale} name="name" label={m.name} autoComplete="off" help={m.nameHelp} wrong={form.wrong.name} />
      {asksPassword && (
        <Field
          locale={locale}
          name="password"
          label={passwordLabel}
          type="password"
          autoComplete="current-password"
          wrong={form.wrong.password}
        />
      )}
    </FormFrame>
  )
}
