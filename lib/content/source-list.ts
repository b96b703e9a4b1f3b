import type { Element, ElementContent } from 'hast'
import type { Locale } from '../i18n/locale'
import { correctionMessages } from '../i18n/messages/corrections'
import { element, raw, text } from './html-elements'
import type { RenderedSource } from './types'

/** Cited works, each with an anchor of its id, so that a citation leads here. */
export function sourceList(sources: readonly RenderedSource[], locale: Locale): Element {
  const { openWork, openTheWork } = correctionMessages[locale]
  const items = sources.map(({ id, label, title, venue, link, note }) => {
    // The title is in English in both languages.
    const work = [text(`${label}. `), element('cite', {}, [text(title)]), text(`. ${venue}.`)]
    const open = (href: string): ElementContent[] => [
      text(' '),
      element('a', { href, ariaLabel: openTheWork(title) }, [text(openWork)]),
    ]
    return element('li', { id }, [
      element('span', { lang: 'en' }, work),
      ...(link ? open(link) : []),
      element('p', { className: ['small', 'muted'] }, [raw(note)]),
    ])
  })
  return element('ol', { className: ['source-list'] }, items)
}
