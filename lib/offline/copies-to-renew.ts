import { type Locale, locales } from '../i18n/locale'
import type { CopyState } from './copy-state'

/**
 * The languages whose copy is to be fetched in the background: one that was begun and not stopped, or one of another
 * build than the page, which comes from the site as it is now.
 */
export function copiesToRenew(states: Readonly<Record<Locale, CopyState | null>>, build: string): Locale[] {
  return locales.filter((locale) => {
    const state = states[locale]
    if (!state || state.paused) return false
    return state.coming !== null || (build !== '' && state.whole?.build !== build)
  })
}
