import { visitedCache, visitedHashedCache } from '../cache-names'
import { copyHeader } from '../decide'
import { isHashed } from '../hashed'
import { builtFilesOf } from '../page-files'

/** Keeps what is not kept yet under addresses that change with their content. */
async function rememberFiles(caches: CacheStorage, files: readonly string[]): Promise<void> {
  const cache = await caches.open(visitedHashedCache)
  for (const file of files.filter(isHashed)) {
    if (await caches.match(file, { ignoreVary: true })) continue
    const response = await fetch(file)
    if (response.ok) await cache.put(file, response)
  }
}

/** Keeps a page with the scripts and styles that it names. Throws when one of them cannot be had. */
export async function rememberPage(caches: CacheStorage, name: string, page: string): Promise<void> {
  const response = await fetch(page, { headers: { accept: 'text/html', [copyHeader]: '1' }, cache: 'no-cache' })
  if (!response.ok || response.redirected) throw new Error(`${page}: ${response.status}`)
  await rememberFiles(caches, builtFilesOf(await response.clone().text()))
  await (await caches.open(name)).put(page, response)
}

/** Keeps the page that was open before there was a worker, as it would be kept had there been one. */
export async function rememberVisit(caches: CacheStorage, page: string, files: readonly string[]): Promise<void> {
  await rememberPage(caches, visitedCache, page)
  await rememberFiles(caches, files)
}
