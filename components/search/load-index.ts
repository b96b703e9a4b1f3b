import type { SearchDocument } from '@/lib/search/document'
import { indexOf, type SearchIndex } from '@/lib/search/search-index'

const cacheName = 'unroll-search'
const indexes = new Map<string, Promise<SearchIndex>>()

/** The index at an address, made once a visit. Rejects where it can neither be fetched nor was kept; then try again. */
export function loadIndex(address: string): Promise<SearchIndex> {
  let index = indexes.get(address)
  if (!index) {
    index = documentsAt(address).then(indexOf)
    index.catch(() => indexes.delete(address))
    indexes.set(address, index)
  }
  return index
}

async function documentsAt(address: string): Promise<SearchDocument[]> {
  const response = await fetched(address)
  return (await response.json()).documents
}

/** The address names its text, so what is kept is never out of date. */
async function fetched(address: string): Promise<Response> {
  const store = await keptFiles()
  const kept = await store?.match(address)
  if (kept) return kept
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  if (store) await keep(store, address, response.clone()).catch(() => {})
  return response
}

/** Browsers offer it over https and on localhost; elsewhere their own cache has to do. */
async function keptFiles(): Promise<Cache | null> {
  return typeof caches === 'undefined' ? null : caches.open(cacheName).catch(() => null)
}

/** Keeps a file and drops the earlier ones of its language. */
async function keep(store: Cache, address: string, response: Response): Promise<void> {
  const folder = address.slice(0, address.lastIndexOf('/') + 1)
  for (const request of await store.keys()) {
    if (new URL(request.url).pathname.startsWith(folder)) await store.delete(request)
  }
  await store.put(address, response)
}
