import { locales } from '../i18n/locale'
import { readCopyState, writeCopyState } from './copy-state'

/** Whatever is being fetched goes on only when the learner says so. */
export async function pauseCopies(caches: CacheStorage): Promise<void> {
  for (const locale of locales) {
    const state = await readCopyState(caches, locale)
    if (state?.coming) await writeCopyState(caches, locale, { ...state, paused: true })
  }
}
