import type { Locale } from '../i18n/locale'
import { stateCache } from './cache-names'
import type { Revisions } from './plan'

/** A copy that lacks nothing. */
export type WholeCopy = {
  readonly build: string
  /** When it was complete, in milliseconds since the epoch. */
  readonly at: number
  readonly bytes: number
  readonly size: number
  readonly revisions: Revisions
}

/** How one language stands on this device. It is kept beside the copy, so that the browser deletes both or neither. */
export type CopyState = {
  /** What pages are answered from; null before the first copy is complete. */
  readonly whole: WholeCopy | null
  /** The build that is being fetched; null when nothing is. */
  readonly coming: string | null
  /** The learner has stopped it: it goes on when they say so. */
  readonly paused: boolean
  /** Addresses of the copy before this one that change with their content: open tabs may still ask for them. */
  readonly before: readonly string[]
}

export const noCopy: CopyState = { whole: null, coming: null, paused: false, before: [] }

const addressOf = (locale: Locale) => `/offline/state/${locale}`

/** Null where there is no copy and none was begun. */
export async function readCopyState(caches: CacheStorage, locale: Locale): Promise<CopyState | null> {
  if (!(await caches.has(stateCache))) return null
  const kept = await (await caches.open(stateCache)).match(addressOf(locale))
  return kept ? ((await kept.json()) as CopyState) : null
}

export async function writeCopyState(caches: CacheStorage, locale: Locale, state: CopyState): Promise<void> {
  await (await caches.open(stateCache)).put(addressOf(locale), Response.json(state))
}

export async function forgetCopyState(caches: CacheStorage, locale: Locale): Promise<void> {
  await (await caches.open(stateCache)).delete(addressOf(locale))
}
