import type { Locale } from '../../i18n/locale'
import { CopyFault } from '../copy-fault'
import { type CopyOptions, makeCopies } from '../make-copies'
import { removeCopies } from '../sweep'

const lock = 'unroll-copies'
const trial = 'unroll-trial'

/** Loads the frame at an address once. */
export type LoadFrame = (address: string) => Promise<void>

/** Bytes that this browser would still take for the site; null where it does not say. */
export async function freeBytes(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {}
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
}

/** Asks that the browser delete nothing of the site by itself; false where it may. */
export async function keepForGood(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false
}

/** Writes so much and deletes it again: Chromium reports the same quota to everybody, whatever it will take. */
async function takes(bytes: number): Promise<boolean> {
  try {
    await (await caches.open(trial)).put('/offline/trial', new Response(new Blob([new Uint8Array(bytes)])))
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false
    throw error
  } finally {
    await caches.delete(trial)
  }
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Makes or renews copies in this browser, in one tab at a time. Throws CopyFault. */
export function copyHere(locales: readonly Locale[], loadFrame: LoadFrame, options: CopyOptions): Promise<void> {
  const dependencies = {
    caches,
    loadFrame,
    digest,
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    free: freeBytes,
    takes,
    now: () => Date.now(),
  }
  return alone(() => makeCopies(locales, dependencies, options))
}

/** Throws CopyFault `busy` while a copy is being made. */
export function removeHere(locales: readonly Locale[]): Promise<void> {
  return alone(() => removeCopies(caches, locales))
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  return navigator.locks.request(lock, { ifAvailable: true }, (granted) => {
    if (!granted) throw new CopyFault('busy')
    return work()
  })
}
