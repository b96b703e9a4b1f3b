import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { Field } from './field'

type Props = { locale: Locale; name: string; label: string; wrong: string | undefined }

/** The field of a password that is being chosen, with what is asked of it. */
export function NewPasswordField({ locale, ...field }: Props) {
  return (
    <Field locale={locale} {...field} type="password" autoComplete="new-password" help={accountMessages[locale].rule} />
  )
}
