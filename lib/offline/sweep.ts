import { type Locale, locales } from '../i18n/locale'
import { copyCache, hashedCache, isCopyOf, stateCache } from './cache-names'
import { forgetCopyState, readCopyState } from './copy-state'
import { obsolete } from './plan'

/** Deletes what no copy has any more. What a copy that is still coming has fetched stays. */
export async function sweepCopies(caches: CacheStorage): Promise<void> {
  const states = await Promise.all(locales.map((locale) => readCopyState(caches, locale)))
  const names = await caches.keys()
  const wanted: string[] = []
  for (const [index, locale] of locales.entries()) {
    const state = states[index]
    if (state?.whole) wanted.push(copyCache(locale, state.whole.build))
    if (state?.coming) wanted.push(copyCache(locale, state.coming))
    for (const name of names) if (isCopyOf(locale, name) && !wanted.includes(name)) await caches.delete(name)
  }
  // What a copy that is not whole has fetched is not listed anywhere.
  if (states.some((state) => state?.coming)) return
  const hashed = await caches.open(hashedCache)
  const kept = (await hashed.keys()).map(({ url }) => new URL(url).pathname)
  const lists = states.flatMap((state) => [Object.keys(state?.whole?.revisions ?? {}), state?.before ?? []])
  for (const address of obsolete(kept, lists)) await hashed.delete(address)
}

/** Deletes the copies of these languages, whole or not. */
export async function removeCopies(caches: CacheStorage, which: readonly Locale[]): Promise<void> {
  for (const locale of which) await forgetCopyState(caches, locale)
  await sweepCopies(caches)
  const left = await Promise.all(locales.map((locale) => readCopyState(caches, locale)))
  if (left.every((state) => state === null)) for (const name of [stateCache, hashedCache]) await caches.delete(name)
}
