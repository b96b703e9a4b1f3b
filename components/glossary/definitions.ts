import type { RenderedTerm } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'

export type Definition = Pick<RenderedTerm, 'term' | 'symbol' | 'text'>

const loaded = new Map<Locale, Promise<Readonly<Record<string, Definition>>>>()

/**
 * The definition of a term, from the glossary's prerendered JSON, which is fetched once a visit. Null for an unknown
 * term and where it cannot be fetched: the term is a link all the same. A failure is tried again the next time.
 */
export async function definitionOf(locale: Locale, term: string): Promise<Definition | null> {
  try {
    let all = loaded.get(locale)
    if (!all) {
      all = fetch(`/${locale}/glossary.json`).then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
      )
      loaded.set(locale, all)
    }
    const found = await all
    return Object.hasOwn(found, term) ? (found[term] ?? null) : null
  } catch {
    loaded.delete(locale)
    return null
  }
}
