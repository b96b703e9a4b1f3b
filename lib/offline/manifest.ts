import type { Locale } from '../i18n/locale'

/**
 * - `page`: a document, and `file`: data or a picture, whose address stays when its content changes;
 * - `hashed`: its address changes with its content;
 * - `frame`: the document of editable cells, which only the browser's own cache can keep, since a service worker never
 *   sees the navigation of a frame without an origin.
 */
export type EntryKind = 'page' | 'file' | 'hashed' | 'frame'

/** One answer of the site. */
export type Entry = {
  readonly address: string
  readonly kind: EntryKind
  /** SHA-256 of the body, its first 32 hexadecimal digits. */
  readonly hash: string
  /** The same without the name of the build, which every page carries; missing where it is the same as `hash`. */
  readonly revision?: string
  /** As it goes over the wire, compressed. */
  readonly bytes: number
  /** As it is kept on the device. */
  readonly size: number
}

/** All that one language of the site needs without a network, as `scripts/lib/offline.mjs` writes it. */
export type OfflineManifest = {
  readonly build: string
  readonly locale: Locale
  readonly entries: readonly Entry[]
}

export function manifestAddress(locale: Locale): string {
  return `/offline/${locale}.json`
}

export function revisionOf(entry: Pick<Entry, 'hash' | 'revision'>): string {
  return entry.revision ?? entry.hash
}
