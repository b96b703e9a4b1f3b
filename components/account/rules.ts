import { passwordLength } from '@/lib/client/password-rule'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'

/** What is wrong with an address; whether there is such a one, only a mail to it could tell. */
export function wrongEmail(email: string, locale: Locale): { email?: string } {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? {} : { email: accountMessages[locale].wrongEmail }
}

/** What is wrong with a password that is to be chosen; null for nothing. */
export function wrongNewPassword(password: string, locale: Locale): string | null {
  const m = accountMessages[locale]
  const length = [...password].length
  if (length === 0) return m.noPassword
  if (length < passwordLength.least) return m.shortPassword(length)
  return password.length > passwordLength.most ? m.longPassword(password.length) : null
}
