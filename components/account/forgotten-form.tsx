'use client'

import { useState } from 'react'
import { requestReset } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { Field } from './field'
import { FormFrame } from './form-frame'
import { wrongEmail } from './rules'
import { useForm } from './use-form'

type Props = { locale: Locale; mail: boolean }

/** Asks for a link; where the site sends no mail, says who can make one. */
export function ForgottenForm({ locale, mail }: Props) {
  const m = accountMessages[locale]
  const [said, setSaid] = useState('')
  const form = useForm({
    locale,
    names: ['email'] as const,
    check: ({ email }) => wrongEmail(email, locale),
    send: ({ email }) => requestReset(email.trim(), `/${locale}/account/reset`, locale),
    done: ({ email }) => setSaid(m.forgotten.done(email.trim())),
  })
  if (!mail) return <p data-testid="no-mail">{m.forgotten.noMail}</p>
  return (
    <>
      <p>{m.forgotten.lead}</p>
      <FormFrame locale={locale} form={form} testId="forgotten" act={m.forgotten.act}>
        <Field
          locale={locale}
          name="email"
          label={m.email}
          type="email"
          autoComplete="username"
          wrong={form.wrong.email}
        />
      </FormFrame>
      <p role="status">{said}</p>
    </>
  )
}
