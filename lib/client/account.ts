import type { Locale } from '../i18n/locale'
import { type AccountAnswer, askAccount, browserFetch, yes } from './account-request'

/** A passkey of an account; `createdAt` in milliseconds since the epoch. */
export type Passkey = { readonly id: string; readonly name: string | null; readonly createdAt: number }

export type Account = {
  readonly email: string
  readonly name: string
  readonly createdAt: number
  /** False for who has only ever come through an OpenID provider or with a passkey. */
  readonly hasPassword: boolean
  readonly passkeys: readonly Passkey[]
  /** How many events of theirs the server has. */
  readonly events: number
}

/** Who is signed in, null for nobody, and what this server offers. */
export type AccountState = {
  readonly account: Account | null
  readonly registration: 'open' | 'closed'
  /** Whether the server can send mail. */
  readonly mail: boolean
  readonly passkeys: boolean
  readonly openid: { readonly name: string; readonly providerId: string } | null
}

/** A browser that is signed in to the account. */
export type Session = {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly userAgent: string | null
  readonly current: boolean
}

const path = '/api/v1/account'
const sessionsPath = '/api/v1/sessions'

export function readAccount(locale: Locale, fetch = browserFetch): Promise<AccountAnswer<AccountState>> {
  return askAccount({ fetch, locale, path }, (body) =>
    'account' in body && 'registration' in body && typeof body.account === 'object' ? (body as AccountState) : null,
  )
}

/** Deletes an account, confirmed by its address and, where it has one, its password; or all that is kept of a guest. */
export function deleteAccount(
  said: { readonly confirm: string; readonly password?: string },
  locale: Locale,
  fetch = browserFetch,
): Promise<AccountAnswer<true>> {
  return askAccount({ fetch, locale, path, method: 'DELETE', body: said }, (body) =>
    'deleted' in body && body.deleted === true ? true : null,
  )
}

/** Where the account is signed in, this browser included. */
export function listSessions(locale: Locale, fetch = browserFetch): Promise<AccountAnswer<readonly Session[]>> {
  return askAccount({ fetch, locale, path: sessionsPath }, (body) =>
    'sessions' in body && Array.isArray(body.sessions) ? (body.sessions as readonly Session[]) : null,
  )
}

/** Ends one session, or all but this browser's. */
export function endSessions(
  which: string | 'others',
  locale: Locale,
  fetch = browserFetch,
): Promise<AccountAnswer<true>> {
  const address = which === 'others' ? sessionsPath : `${sessionsPath}/${encodeURIComponent(which)}`
  return askAccount({ fetch, locale, path: address, method: 'DELETE' }, yes)
}
