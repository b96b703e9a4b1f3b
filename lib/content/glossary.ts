import type { Locale } from '../i18n/locale'
import { dataFile, dataFiles } from './data-files'
import { type ContentFiles, siteContent } from './files'
import { lessons } from './lessons'
import { renderMarkdown } from './markdown'
import { type GlossaryTerm, glossarySchema } from './schema'
import { symbolOfTerm } from './symbol-names'
import { symbols } from './symbols'
import { renderTex } from './tex'
import type { GlossaryGroup, RenderedTerm } from './types'

/** A term of the glossary in one language. @throws ContentError when there is none of that id */
export function renderedTerm(id: string, locale: Locale): RenderedTerm {
  return renderTerm(dataFile('glossary', id, glossarySchema), locale)
}

/** The terms of the glossary. @throws ContentError when a file is not right */
export function glossaryTerms(files: ContentFiles = siteContent()): GlossaryTerm[] {
  return dataFiles('glossary', glossarySchema, files)
}

/** The glossary in one language: the terms that each lesson explains, in the order of the course, then of the words. */
export function renderedGlossary(locale: Locale, files: ContentFiles = siteContent()): GlossaryGroup[] {
  const terms = glossaryTerms(files).map((term) => renderTerm(term, locale))
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-Hans-u-co-pinyin' : 'en')
  return lessons(locale, files).flatMap(({ id, title }) => {
    const own = terms.filter(({ lesson }) => lesson === id).sort((a, b) => collator.compare(a.term, b.term))
    return own.length === 0 ? [] : [{ lesson: id, title, terms: own }]
  })
}

/** A term's symbol as TeX in its own colour. An author may leave the colour to the term's name. */
export function symbolTex({ id, symbol }: Pick<GlossaryTerm, 'id' | 'symbol'>): string | undefined {
  const name = symbolOfTerm(id)
  if (symbol === undefined || name === undefined || symbol.includes(symbols[name])) return symbol
  return `${symbols[name]}{${symbol}}`
}

function renderTerm(term: GlossaryTerm, locale: Locale): RenderedTerm {
  const { id, lesson, anchor } = term
  const path = `content/glossary/${id}.json`
  const tex = symbolTex(term)
  return {
    id,
    lesson,
    anchor,
    term: term.term[locale],
    also: term.also[locale],
    symbol: tex && renderTex(tex, { at: path }),
    text: renderMarkdown(term.text[locale], { locale, inline: true, path }),
  }
}
