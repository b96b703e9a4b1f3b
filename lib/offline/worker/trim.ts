/** Deletes what was kept first, until no more than so many answers are left. */
export async function trim(caches: CacheStorage, name: string, most: number): Promise<void> {
  const cache = await caches.open(name)
  const keys = await cache.keys()
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key)
}
