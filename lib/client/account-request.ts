import type { Locale } from '../i18n/locale'
import type { Fetch } from './protocol'

/** What is wrong with one field of what was sent. */
export type FieldIssue = { readonly path: string; readonly message: string }

/**
 * What the server answered. A refusal has the server's code and its words in the page's language; both are null when it
 * was not reached. `issues` are about single fields; `retryAfter` is in seconds.
 */
export type AccountAnswer<T> = { readonly kind: 'ok'; readonly value: T } | Refusal

export type Refusal = {
  readonly kind: 'refused'
  readonly code: string | null
  readonly message: string | null
  readonly issues: readonly FieldIssue[]
  readonly retryAfter: number | null
}

/** Nothing was heard of the server, or nothing that it would say. */
export const unreached: Refusal = { kind: 'refused', code: null, message: null, issues: [], retryAfter: null }

/** A request that takes longer than this has failed. */
const requestMillis = 20_000

export const browserFetch: Fetch = (...request) => globalThis.fetch(...request)

export type Asked = {
  readonly fetch: Fetch
  readonly locale: Locale
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: object
}

/** `read` answers null for what this site's server would not send, such as a captive portal's page. */
export async function askAccount<T>(
  { fetch, locale, path, method = 'GET', body }: Asked,
  read: (body: object) => T | null,
): Promise<AccountAnswer<T>> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { 'x-unroll-locale': locale, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(requestMillis),
    })
    const answer: unknown = await response.json()
    const object = typeof answer === 'object' && answer !== null ? answer : {}
    if (!response.ok) return refusalOf(response, object)
    const value = read(object)
    return value === null ? unreached : { kind: 'ok', value }
  } catch {
    return unreached
  }
}

/** For an answer of which only that it is a yes matters. */
export const yes = (): true => true

function refusalOf(response: Response, body: object): Refusal {
  const { code, message, issues } = (body as { error?: Record<string, unknown> }).error ?? {}
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    kind: 'refused',
    code: typeof code === 'string' ? code : null,
    message: typeof message === 'string' ? message : null,
    issues: Array.isArray(issues) ? issues.filter(isIssue) : [],
    retryAfter: Number.isFinite(wait) ? wait : null,
  }
}

function isIssue(issue: unknown): issue is FieldIssue {
  const { path, message } = (issue ?? {}) as { path?: unknown; message?: unknown }
  return typeof path === 'string' && typeof message === 'string'
}
