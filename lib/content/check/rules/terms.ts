import { type Locale, locales } from '../../../i18n/locale'
import { symbolTex } from '../../glossary'
import type { GlossaryTerm } from '../../schema'
import { renderTex } from '../../tex'
import { fileOf, type Problem, type Rule } from '../content'

/** A term's symbol is TeX, and no word leads to two entries of the glossary. */
export const terms: Rule = ({ glossary }) => [
  ...glossary.flatMap(brokenSymbol),
  ...locales.flatMap((locale) => sharedWords(glossary, locale)),
]

function brokenSymbol(term: GlossaryTerm): Problem[] {
  try {
    const tex = symbolTex(term)
    if (tex !== undefined) renderTex(tex)
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [{ rule: 'terms', file: fileOf('glossary', term.id), field: 'symbol', message }]
  }
}

function sharedWords(glossary: readonly GlossaryTerm[], locale: Locale): Problem[] {
  const owners = new Map<string, string>()
  return glossary.flatMap(({ id, term, also }) =>
    [term[locale], ...also[locale]].flatMap((word): Problem[] => {
      const key = word.toLowerCase()
      const owner = owners.get(key)
      owners.set(key, owner ?? id)
      if (owner === undefined) return []
      const message = owner === id ? `"${word}" stands twice` : `"${word}" is also a word of "${owner}"`
      return [{ rule: 'terms', file: fileOf('glossary', id), field: `also.${locale}`, message }]
    }),
  )
}
