'use client'

import { signUp } from '@/lib/client/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { Field } from './field'
import { FormFrame } from './form-frame'
import { NewPasswordField } from './new-password-field'
import { wrongEmail, wrongNewPassword } from './rules'
import { useForm } from './use-form'

type Props = { locale: Locale; onDone(email: string): void }

export function SignUpForm({ locale, onDone }: Props) {
  const m = accountMessages[locale]
  const form = useForm({
    locale,
    names: ['email', 'password'] as const,
    check({ email, password }) {
      const wrong = wrongNewPassword(password, locale)
      return { ...wrongEmail(email, locale), ...(wrong !== null && { password: wrong }) }
    },
    send: ({ email, password }) => signUp({ email: email.trim(), password }, locale),
    done: ({ email }) => onDone(email.trim()),
    about: { email_taken: 'email' },
  })
  return (
    <FormFrame locale={locale} form={form} testId="sign-up" act={m.signUp.act}>
      <Field
        locale={locale}
        name="email"
        label={m.email}
        type="email"
        autoComplete="username"
        wrong={form.wrong.email}
      />
      <NewPasswordField locale={locale} name="password" label={m.password} wrong={form.wrong.password} />
    </FormFrame>
  )
}
