import type { Locale } from '../i18n/locale'
import type { OptimiserState } from '../optimiser/state'
import type { Fetch } from './protocol'

export type { Judged, Optimised, OptimiserState } from '../optimiser/state'

/** What the server said, or why it said nothing; `message` is its own, in the page's language. */
export type OptimiserAnswer = OptimiserState | { readonly state: 'unreachable'; readonly message: string | null }

const path = '/api/v1/optimiser'
/** A request that takes longer than this has failed. */
const requestMillis = 20_000

/** Begins this learner's optimisation (POST), or asks where it stands (GET). */
export async function askOptimiser(
  method: 'GET' | 'POST',
  locale: Locale,
  fetch: Fetch = (...request) => globalThis.fetch(...request),
): Promise<OptimiserAnswer> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { 'x-unroll-locale': locale },
      signal: AbortSignal.timeout(requestMillis),
    })
    const body: unknown = await response.json()
    if (response.ok && hasState(body)) return body
    return { state: 'unreachable', message: messageOf(body) }
  } catch {
    return { state: 'unreachable', message: null }
  }
}

/** Not so for what a captive portal would answer. */
function hasState(body: unknown): body is OptimiserState {
  return typeof body === 'object' && body !== null && 'state' in body && typeof body.state === 'string'
}

function messageOf(body: unknown): string | null {
  const { message } = (body as { error?: { message?: unknown } } | null)?.error ?? {}
  return typeof message === 'string' ? message : null
}
