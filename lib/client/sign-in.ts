import type { Locale } from '../i18n/locale'
import { type AccountAnswer, askAccount, browserFetch, yes } from './account-request'
import type { Fetch } from './protocol'

// Ways into an account and out of it. What they change for the records of this browser is in `session.ts`.

export type Credentials = { readonly email: string; readonly password: string }

const post = (fetch: Fetch, locale: Locale, path: string, body: object): Promise<AccountAnswer<true>> =>
  askAccount({ fetch, locale, path: `/api/auth${path}`, method: 'POST', body }, yes)

/** The name is what the account is called among its owner's things: the part of the address before the @. */
export function signUp({ email, password }: Credentials, locale: Locale, fetch = browserFetch) {
  return post(fetch, locale, '/sign-up/email', { email, password, name: email.split('@')[0] || email })
}

export function signIn({ email, password }: Credentials, locale: Locale, fetch = browserFetch) {
  return post(fetch, locale, '/sign-in/email', { email, password })
}

export function signOut(locale: Locale, fetch = browserFetch) {
  return post(fetch, locale, '/sign-out', {})
}

/** Has a link sent, if the address has an account; the answer does not say whether. */
export function requestReset(email: string, redirectTo: string, locale: Locale, fetch = browserFetch) {
  return post(fetch, locale, '/request-password-reset', { email, redirectTo })
}

export function resetPassword(token: string, newPassword: string, locale: Locale, fetch = browserFetch) {
  return post(fetch, locale, '/reset-password', { token, newPassword })
}

/** Changes the password, and ends all other sessions. */
export function changePassword(currentPassword: string, newPassword: string, locale: Locale, fetch = browserFetch) {
  return post(fetch, locale, '/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

/** The address of the provider's page, where the browser goes next. */
export function openIdAddress(
  providerId: string,
  callbackURL: string,
  locale: Locale,
  fetch = browserFetch,
): Promise<AccountAnswer<string>> {
  const body = { providerId, callbackURL, errorCallbackURL: callbackURL }
  return askAccount({ fetch, locale, path: '/api/auth/sign-in/oauth2', method: 'POST', body }, (answer) =>
    'url' in answer && typeof answer.url === 'string' && /^https?:\/\//.test(answer.url) ? answer.url : null,
  )
}
