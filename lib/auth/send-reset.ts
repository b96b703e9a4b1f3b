import { isLocale, type Locale, locales } from '../i18n/locale'
import { resetMail } from '../i18n/messages/account-mail'
import type { SendMail } from './mail'
import type { SendReset } from './options'

/** The path of the page that takes a new password. The token is in the fragment, which no server and no log sees. */
export function resetPath(locale: Locale, token: string): string {
  return `/${locale}/account/reset#token=${encodeURIComponent(token)}`
}

/** Sends the link to a new password; without a mail server it is printed, which only development asks for. */
export function resetSender(send: SendMail | null): SendReset {
  return async (email, token, request) => {
    const asked = request?.headers.get('x-unroll-locale')
    const locale = isLocale(asked) ? asked : locales[0]
    const link = new URL(resetPath(locale, token), request?.url ?? 'http://localhost').href
    if (send === null) {
      console.log(`A new password for ${email}: ${link}`)
      return
    }
    const { subject, text } = resetMail[locale]
    // Nobody waits for it: how long a mail takes would tell who has an account.
    await send({ to: email, subject, text: text(link) }).catch((error: unknown) => {
      console.error(`A mail was not sent: ${error instanceof Error ? error.message : error}`)
    })
  }
}
