'use client'

import { useEffect, useRef, useState } from 'react'
import type { Account } from '@/lib/client/account'
import { announceSession } from '@/lib/client/session'
import { changePassword } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { Field } from './field'
import { FormFrame } from './form-frame'
import { NewPasswordField } from './new-password-field'
import { wrongNewPassword } from './rules'
import { useForm } from './use-form'

export function ChangePassword({ locale, account: { email, hasPassword } }: { locale: Locale; account: Account }) {
  const m = accountMessages[locale]
  const own = ownAccountMessages[locale].changePassword
  const [said, setSaid] = useState('')
  /** A new form, with empty fields, after each change. */
  const [changes, setChanges] = useState(0)
  const result = useRef<HTMLParagraphElement>(null)
  // What had the focus went away with the form before.
  useEffect(() => {
    if (said !== '') result.current?.focus()
  }, [said])

  const form = useForm({
    locale,
    names: ['password', 'newPassword'] as const,
    check({ password, newPassword }) {
      const wrong = wrongNewPassword(newPassword, locale)
      return { ...(password === '' && { password: m.noPassword }), ...(wrong !== null && { newPassword: wrong }) }
    },
    async send({ password, newPassword }) {
      setSaid('')
      return changePassword(password, newPassword, locale)
    },
    done() {
      setSaid(own.done)
      setChanges(changes + 1)
      announceSession()
    },
    about: { wrong_password: 'password', invalid_account: 'newPassword' },
  })
  return (
    <section className="panel stack" data-testid="change-password">
      <h2>{own.title}</h2>
      {hasPassword ? (
        <FormFrame key={changes} locale={locale} form={form} testId="change-form" act={own.act}>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <Field
            locale={locale}
            name="password"
            label={own.current}
            type="password"
            autoComplete="current-password"
            wrong={form.wrong.password}
          />
          <NewPasswordField locale={locale} name="newPassword" label={m.newPassword} wrong={form.wrong.newPassword} />
        </FormFrame>
      ) : (
        <p>{own.none}</p>
      )}
      <p ref={result} role="status" tabIndex={-1} className={said ? 'message message-good' : ''}>
        {said}
      </p>
    </section>
  )
}
