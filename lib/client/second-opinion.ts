import type { Locale } from '../i18n/locale'
import type { AnswerMarks } from '../interview/marker/marker'
import type { Fetch } from './protocol'

/** The language model that answers can be sent to, and the host that it is at. */
export type ModelPlace = { readonly host: string; readonly model: string }

/** `message` is the server's own, in the page's language; null when it was not reached. */
export type SecondOpinion =
  | { readonly kind: 'marks'; readonly marks: AnswerMarks }
  | { readonly kind: 'failed'; readonly message: string | null }

const path = '/api/v1/marker'
const placeMillis = 20_000
/** Longer than the server waits for the model. */
const opinionMillis = 100_000
const browserFetch: Fetch = (...request) => globalThis.fetch(...request)

let known: Promise<ModelPlace | null | 'unreachable'> | undefined

/** Where answers can be sent, asked for once a page, and again while nobody could say; null where nowhere. */
export function knownModelPlace(): Promise<ModelPlace | null | 'unreachable'> {
  known ??= modelPlace().then((place) => {
    if (place === 'unreachable') known = undefined
    return place
  })
  return known
}

export async function modelPlace(fetch = browserFetch): Promise<ModelPlace | null | 'unreachable'> {
  if (globalThis.navigator?.onLine === false) return 'unreachable'
  const body = await ask(fetch, placeMillis, {})
  if (!('configured' in body)) return 'unreachable'
  const { configured, host, model } = body as { configured: unknown; host?: unknown; model?: unknown }
  return configured === true && typeof host === 'string' && typeof model === 'string' ? { host, model } : null
}

/** Sends an answer to the model, and answers its marks. Only for whoever has agreed to that; `left` gives it up. */
export async function askModel(
  question: string,
  locale: Locale,
  answer: string,
  left: AbortSignal,
  fetch = browserFetch,
): Promise<SecondOpinion> {
  const headers = { 'content-type': 'application/json', 'x-unroll-locale': locale }
  const init = { method: 'POST', headers, body: JSON.stringify({ question, locale, answer }) }
  const body = await ask(fetch, opinionMillis, init, left)
  if ('marks' in body && isMarks(body.marks)) return { kind: 'marks', marks: body.marks }
  const { message } = (body as { error?: { message?: unknown } }).error ?? {}
  return { kind: 'failed', message: typeof message === 'string' ? message : null }
}

/** The object that came; an empty one for whatever this site's server would not send. */
async function ask(fetch: Fetch, millis: number, init: RequestInit, left?: AbortSignal): Promise<object> {
  const { abort, signal } = abortable()
  const timer = setTimeout(abort, millis)
  left?.addEventListener('abort', abort, { once: true })
  try {
    const response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', ...init, signal })
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  } finally {
    clearTimeout(timer)
    left?.removeEventListener('abort', abort)
  }
}

/** Not AbortSignal.any, which browsers of a few years ago lack. */
function abortable(): { abort(): void; signal: AbortSignal } {
  const controller = new AbortController()
  return { abort: () => controller.abort(), signal: controller.signal }
}

function isMarks(value: unknown): value is AnswerMarks {
  const { points, misconceptions } = (value ?? {}) as Partial<Record<'points' | 'misconceptions', unknown>>
  const list = (all: unknown) => Array.isArray(all) && all.every((one) => Array.isArray(one?.spans))
  return list(points) && list(misconceptions)
}
