'use client'

import { useEffect, useRef, useState } from 'react'
import { replaceAddress } from '@/lib/client/replace-address'
import { resetPassword } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { FormFrame } from './form-frame'
import { NewPasswordField } from './new-password-field'
import { resetToken } from './reset-token'
import { wrongNewPassword } from './rules'
import { useForm } from './use-form'

/** Takes a new password for the account whose token is in the address. */
export function ResetRoom({ locale }: { locale: Locale }) {
  const m = accountMessages[locale]
  const [token, setToken] = useState<string | null | 'loading'>('loading')
  const [done, setDone] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    // The skip link has a fragment of its own.
    const read = () => setToken((known) => resetToken(window.location.hash) ?? (known === 'loading' ? null : known))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  useEffect(() => {
    if (done) said.current?.focus()
  }, [done])

  const form = useForm({
    locale,
    names: ['newPassword'] as const,
    check({ newPassword }) {
      const wrong = wrongNewPassword(newPassword, locale)
      return wrong === null ? {} : { newPassword: wrong }
    },
    send: ({ newPassword }) => resetPassword(token ?? '', newPassword, locale),
    done() {
      setDone(true)
      replaceAddress(`/${locale}/account/reset`)
    },
    about: { invalid_account: 'newPassword' },
  })

  if (token === 'loading') return null
  const toAccount = (
    <a href={`/${locale}/account`} className="btn self-start">
      {m.reset.toAccount}
    </a>
  )
  if (done)
    return (
      <div className="panel stack" data-testid="reset-done">
        <p ref={said} role="status" tabIndex={-1}>
          {m.reset.done}
        </p>
        {toAccount}
      </div>
    )
  if (token === null)
    return (
      <div className="panel stack" data-testid="reset-incomplete">
        <p role="alert">{m.reset.noToken}</p>
        {toAccount}
      </div>
    )
  return (
    <section className="panel stack">
      <FormFrame locale={locale} form={form} testId="reset" act={m.reset.act}>
        <NewPasswordField locale={locale} name="newPassword" label={m.newPassword} wrong={form.wrong.newPassword} />
      </FormFrame>
    </section>
  )
}
