import { readFileSync } from 'node:fs'
import type { Store } from '@/lib/delivery/stored'
import type { Locale } from './journey'

/** The addresses of a language's pages, from the list of what the build has made. */
export function builtPages(locale: Locale): string[] {
  const store: Store = JSON.parse(readFileSync('.next/stored/index.json', 'utf8'))
  const root = `/${locale}`
  return Object.entries(store)
    .filter(([address, { type }]) => type.startsWith('text/html') && `${address}/`.startsWith(`${root}/`))
    .map(([address]) => address)
    .sort()
}
