import type { LearnerEvent } from '../events/event'
import type { Locale } from '../i18n/locale'
import type { Fetch } from './protocol'

/** A report that stands shared; without its key, which the server does not have either. */
export type Share = { readonly id: string; readonly interview: string; readonly createdAt: number }
export type NewShare = Share & { readonly key: string }
/** What is behind an address: the events that the report is folded from. */
export type SharedReport = Omit<Share, 'id'> & { readonly events: readonly LearnerEvent[] }

/** What the server answered. `message` is why not, in the page's language; null when it was not reached at all. */
export type ShareAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly message: string | null }

const path = '/api/v1/shares'
/** A request that takes longer than this has failed. */
const requestMillis = 20_000
const browserFetch: Fetch = (...request) => globalThis.fetch(...request)

/** Shares the report of an interview as the server has it now. */
export function createShare(interview: string, locale: Locale, fetch = browserFetch): Promise<ShareAnswer<NewShare>> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ interview }) }
  return ask(fetch, path, locale, init, (body) => (isShare(body) && hasText(body, 'key') ? body : null))
}

/** This learner's standing shares, the latest first. */
export function listShares(locale: Locale, fetch = browserFetch): Promise<ShareAnswer<readonly Share[]>> {
  return ask(fetch, path, locale, {}, (body) => {
    const { shares } = body as { shares?: unknown }
    return Array.isArray(shares) && shares.every(isShare) ? shares : null
  })
}

/** Revokes a share; one that is gone already is `gone`. */
export function revokeShare(id: string, locale: Locale, fetch = browserFetch): Promise<ShareAnswer<string>> {
  return ask(fetch, `${path}/${id}`, locale, { method: 'DELETE' }, (body) =>
    hasText(body, 'revoked') ? body.revoked : null,
  )
}

/** The report behind a key. Who reads it is not told to the server. */
export function readShared(key: string, locale: Locale, fetch = browserFetch): Promise<ShareAnswer<SharedReport>> {
  const address = `${path}/by-key/${encodeURIComponent(key)}`
  return ask(fetch, address, locale, { credentials: 'omit', referrerPolicy: 'no-referrer' }, (body) =>
    hasText(body, 'interview') && 'createdAt' in body && 'events' in body && Array.isArray(body.events)
      ? (body as SharedReport)
      : null,
  )
}

/** `read` answers null for what this site's server would not send, such as a captive portal's page. */
async function ask<T>(
  fetch: Fetch,
  address: string,
  locale: Locale,
  init: RequestInit,
  read: (body: object) => T | null,
): Promise<ShareAnswer<T>> {
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      credentials: 'same-origin',
      ...init,
      headers: { ...init.headers, 'x-unroll-locale': locale },
      signal: AbortSignal.timeout(requestMillis),
    })
    const body: unknown = await response.json()
    const object = typeof body === 'object' && body !== null ? body : {}
    const { code, message } = (object as { error?: { code?: unknown; message?: unknown } }).error ?? {}
    if (code === 'share_not_found') return { kind: 'gone' }
    const value = response.ok ? read(object) : null
    if (value !== null) return { kind: 'ok', value }
    return { kind: 'refused', message: typeof message === 'string' ? message : null }
  } catch {
    return { kind: 'refused', message: null }
  }
}

function hasText<K extends string>(body: object, name: K): body is Record<K, string> {
  return name in body && typeof (body as Record<string, unknown>)[name] === 'string'
}

function isShare(body: unknown): body is Share {
  return typeof body === 'object' && body !== null && hasText(body, 'id') && hasText(body, 'interview')
}
