import type { LearnerEvent, StoredEvent } from '../events/event'

/** What the server fixed for one event when it first received it. */
export type Acknowledgement = Pick<StoredEvent, 'id' | 'seq' | 'at' | 'localDay'>

/** Anything but success, sorted by what there is to do about it. */
export type Failure =
  /** Not these bytes: `issues` may name the events that are wrong. */
  | { readonly kind: 'invalid'; readonly message: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'too-large'; readonly message: string }
  | { readonly kind: 'other-learner' }
  /** The session of the learner's account has ended: what waits is kept until they sign in again. */
  | { readonly kind: 'signed-out' }
  /** The learner was deleted, and will take nothing more. */
  | { readonly kind: 'deleted' }
  /** Try again later, not before `retryAfter` milliseconds when the server said so. */
  | { readonly kind: 'later'; readonly retryAfter: number | null }

type Issue = { readonly event: number | null; readonly message: string }

export type PostReply =
  | { readonly kind: 'ok'; readonly learner: string; readonly acknowledged: readonly Acknowledgement[] }
  | Failure

export type PageReply =
  | {
      readonly kind: 'ok'
      readonly learner: string | null
      readonly events: readonly StoredEvent[]
      readonly more: boolean
    }
  | Failure

export type Fetch = (path: string, init: RequestInit) => Promise<Response>

const path = '/api/v1/events'
/** A request that takes longer than this has failed; what it may have done is found out by sending again. */
const requestMillis = 20_000

export async function postEvents(
  fetch: Fetch,
  learner: string | null,
  events: readonly LearnerEvent[],
  keepalive: boolean,
): Promise<PostReply> {
  const body = JSON.stringify({ learner, events })
  const headers = { 'content-type': 'application/json' }
  return request<PostReply & { kind: 'ok' }>(fetch, path, { method: 'POST', body, headers, keepalive }, (reply) => {
    const { learner, acknowledged } = reply as { learner?: unknown; acknowledged?: unknown }
    if (typeof learner !== 'string' || !Array.isArray(acknowledged)) return null
    return { kind: 'ok', learner, acknowledged }
  })
}

export async function getEvents(fetch: Fetch, after: number): Promise<PageReply> {
  return request<PageReply>(fetch, `${path}?after=${after}`, { cache: 'no-store' }, (reply) => {
    const { learner, events, more, signedOut } = reply as Record<string, unknown>
    if (signedOut === true) return { kind: 'signed-out' }
    if ((typeof learner !== 'string' && learner !== null) || !Array.isArray(events)) return null
    return { kind: 'ok', learner, events: events as StoredEvent[], more: more === true }
  })
}

/** `read` answers null for a body that this site's server would not send, such as a captive portal's page. */
async function request<Ok>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  read: (body: object) => Ok | null,
): Promise<Ok | Failure> {
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(requestMillis),
    })
    const body: unknown = await response.json().catch(() => null)
    const object = typeof body === 'object' && body !== null ? body : {}
    if (response.ok) return read(object) ?? { kind: 'later', retryAfter: null }
    return failureOf(response, object)
  } catch {
    return { kind: 'later', retryAfter: null }
  }
}

function failureOf(response: Response, body: object): Failure {
  const error = 'error' in body && typeof body.error === 'object' && body.error !== null ? body.error : {}
  const { code, message, issues } = error as { code?: unknown; message?: unknown; issues?: unknown }
  const text = typeof message === 'string' ? message : `${response.status}`
  if (code === 'signed_out') return { kind: 'signed-out' }
  if (code === 'learner_deleted') return { kind: 'deleted' }
  if (response.status === 400 || response.status === 422)
    return { kind: 'invalid', message: text, issues: Array.isArray(issues) ? issues.map(issueOf) : [] }
  if (response.status === 409) return { kind: 'other-learner' }
  if (response.status === 413) return { kind: 'too-large', message: text }
  return { kind: 'later', retryAfter: retryAfterOf(response) }
}

/** The path is `events.3.payload.answer` or the same as a list. */
function issueOf(issue: unknown): Issue {
  const { path, message } = (issue ?? {}) as { path?: unknown; message?: unknown }
  const match = /^events\.(\d+)(\.|$)/.exec(Array.isArray(path) ? path.join('.') : String(path))
  return { event: match ? Number(match[1]) : null, message: typeof message === 'string' ? message : '' }
}

/** Seconds or a date (RFC 9110, 10.2.3); a date is counted from the server's own clock. */
function retryAfterOf(response: Response): number | null {
  const value = response.headers.get('retry-after')
  if (value === null) return null
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const millis = Date.parse(value) - Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(millis) ? null : Math.max(0, millis)
}
