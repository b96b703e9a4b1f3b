import type { Locale } from '../i18n/locale'
import { CopyFault } from './copy-fault'
import { copyHeader } from './decide'
import { type Entry, manifestAddress, type OfflineManifest } from './manifest'

/** What fetching for a copy needs of the browser. */
export type Network = {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** SHA-256 in hexadecimal. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>
}

const headers = { accept: 'text/html,*/*', [copyHeader]: '1' }

/** What the site has now. Throws CopyFault. */
export async function fetchManifest({ fetch }: Network, locale: Locale, signal: AbortSignal): Promise<OfflineManifest> {
  const response = await fetch(manifestAddress(locale), { headers, cache: 'no-cache', signal })
  if (!response.ok) throw new CopyFault('network')
  const manifest = (await response.json().catch(() => null)) as OfflineManifest | null
  // A hotel's login page would answer in its place.
  if (manifest?.locale !== locale) throw new CopyFault('changed')
  return manifest
}

/** One answer of the site, with all of its headers. Throws CopyFault `changed` when it is not what the manifest says. */
export async function fetchEntry({ fetch, digest }: Network, entry: Entry, signal: AbortSignal): Promise<Response> {
  const cache = entry.kind === 'hashed' ? 'default' : 'no-cache'
  const response = await fetch(entry.address, { headers, cache, redirect: 'error', signal })
  if (response.status >= 500) throw new CopyFault('network')
  if (!response.ok) throw new CopyFault('changed')
  const hash = await digest(await response.clone().arrayBuffer())
  if (!hash.startsWith(entry.hash)) throw new CopyFault('changed')
  return response
}
