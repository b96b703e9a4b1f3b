import { kindAt, type MediaFile } from '../media/address'
import { longestMediaName } from '../media/limits'
import type { Fetch } from './protocol'

// The server's side of pictures and sounds: `/api/v1/media/{address without "media:"}`.

export type PutReply =
  | 'kept'
  /** Not this file, whenever it is tried. */
  | 'refused'
  /** No file of this learner: there is no account, or its room is used up. */
  | 'closed'
  | 'later'

const path = '/api/v1/media'
/** The largest file takes so long on a slow line; one that takes longer is tried again. */
const requestMillis = 180_000

/** Sends a file; the same one again changes nothing. */
export async function putMediaFile(fetch: Fetch, { address, name, bytes }: MediaFile): Promise<PutReply> {
  const headers = { 'content-type': kindAt(address)?.type ?? '' }
  const query = `name=${encodeURIComponent(shortened(name))}`
  const response = await ask(fetch, `${pathOf(address)}?${query}`, { method: 'PUT', body: bytes as BodyInit, headers })
  if (response === null || response.status >= 500 || response.status === 429) return 'later'
  if (response.ok) return 'kept'
  return response.status === 401 || response.status === 403 || response.status === 409 ? 'closed' : 'refused'
}

/** The bytes of a file of the learner's own; null where the server does not have it or cannot be reached. */
export async function getMediaFile(fetch: Fetch, address: string): Promise<Uint8Array | null> {
  const response = await ask(fetch, pathOf(address), { cache: 'no-store' })
  if (!response?.ok) return null
  return response.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
}

/** Whether the server keeps files for this learner, and the addresses of those that it has. */
export type ServerMedia = { readonly account: boolean; readonly addresses: ReadonlySet<string> }

/** What the server has of the learner's own; null where it says nothing. */
export async function getMediaList(fetch: Fetch): Promise<ServerMedia | null> {
  const response = await ask(fetch, path, { cache: 'no-store' })
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null
  const { account, files } = (body ?? {}) as { account?: unknown; files?: unknown }
  if (!Array.isArray(files)) return null
  const addresses = files.flatMap(({ address }: { address?: unknown }) =>
    typeof address === 'string' ? [address] : [],
  )
  return { account: account === true, addresses: new Set(addresses) }
}

/** Deletes a file of the learner's own; true when it is gone. */
export async function deleteMediaFile(fetch: Fetch, address: string): Promise<boolean> {
  const response = await ask(fetch, pathOf(address), { method: 'DELETE' })
  return response !== null && (response.ok || response.status === 404)
}

/** A name that an address can carry: half a surrogate pair cannot be encoded. */
function shortened(name: string): string {
  return [...name]
    .slice(0, longestMediaName)
    .join('')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

function pathOf(address: string): string {
  return `${path}/${address.replace('media:', '')}`
}

async function ask(fetch: Fetch, address: string, init: RequestInit): Promise<Response | null> {
  const signal = AbortSignal.timeout(requestMillis)
  return fetch(address, { ...init, credentials: 'same-origin', signal }).catch(() => null)
}
