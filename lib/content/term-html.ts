import type { Element, ElementContent } from 'hast'
import type { Locale } from '../i18n/locale'
import { glossaryMessages } from '../i18n/messages/glossary'
import { element, link, raw, serialised, text } from './html-elements'
import type { Html, RenderedTerm } from './types'

/** Terms as the glossary lists them: entries that links in lessons lead to. */
export function termList(terms: readonly RenderedTerm[], locale: Locale): Html {
  return serialised([
    element(
      'dl',
      {},
      terms.map((term) => termEntry(term, locale)),
    ),
  ])
}

function termEntry({ id, term, symbol, also, text: meaning, lesson, anchor }: RenderedTerm, locale: Locale): Element {
  const m = glossaryMessages[locale]
  const head: ElementContent[] = [element('span', { className: ['font-semibold'] }, [text(term)])]
  if (symbol) head.push(element('span', {}, [raw(symbol)]))
  if (also.length > 0) head.push(element('span', { className: ['small', 'muted'] }, [text(m.also(also))]))
  return element('div', { className: ['term-entry'], id }, [
    element('dt', {}, head),
    element('dd', {}, [
      element('span', {}, [raw(meaning)]),
      text(' '),
      link(`/${locale}/lessons/${lesson}#${anchor}`, [text(m.explained)], ['small']),
    ]),
  ])
}
