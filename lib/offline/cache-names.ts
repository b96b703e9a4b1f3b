import type { Locale } from '../i18n/locale'

/** What is kept of the offline copies: their standing, and their files whose address changes with the content. */
export const stateCache = 'unroll-copies'
export const hashedCache = 'unroll-copy-hashed'

/** Pages that were visited and what they loaded: kept as long as there is room, promised to nobody. */
export const visitedCache = 'unroll-visited'
export const visitedHashedCache = 'unroll-visited-hashed'

const copyPrefix = (locale: Locale) => `unroll-copy-${locale}-`

/** The pages and data of one copy. No two builds share a cache, so that no copy is half old and half new. */
export function copyCache(locale: Locale, build: string): string {
  return copyPrefix(locale) + build
}

export function isCopyOf(locale: Locale, name: string): boolean {
  return name.startsWith(copyPrefix(locale))
}

const shellPrefix = 'unroll-shell-'

/** What a worker must have before it may begin: the pages that say that there is no network. */
export function shellCache(build: string): string {
  return shellPrefix + build
}

export function isShell(name: string): boolean {
  return name.startsWith(shellPrefix)
}
