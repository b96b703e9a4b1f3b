import type { Element, ElementContent } from 'hast'
import type { Locale } from '../i18n/locale'
import { correctionMessages } from '../i18n/messages/corrections'
import { element, raw, text } from './html-elements'
import { sourceHref } from './links'
import type { Html, RenderedCorrection, SourceEntry } from './types'

type Parts = Readonly<Record<'said' | 'right' | 'why', Html>>

/** What the source said, what is right, why, and the works that show it. */
export function correctionBody(parts: Parts, sources: readonly SourceEntry[], locale: Locale): ElementContent[] {
  const m = correctionMessages[locale]
  const lines = (['said', 'right', 'why'] as const).map((part) =>
    element('p', {}, [element('span', { className: ['note-label'] }, [text(m[part])]), text(' '), raw(parts[part])]),
  )
  return sources.length > 0 ? [...lines, sourceLine(sources, locale)] : lines
}

/** The works behind a statement, each a link to its entry in the list of sources. */
function sourceLine(sources: readonly SourceEntry[], locale: Locale): Element {
  const m = correctionMessages[locale]
  const links = sources.flatMap(({ id, short, title }, index): ElementContent[] => [
    ...(index > 0 ? [text(m.separator)] : []),
    element('a', { href: sourceHref(id, locale), title, lang: 'en' }, [text(short)]),
  ])
  return element('p', { className: ['small'] }, [text(m.sources), ...links])
}

/** A correction as a lesson shows it, where the reader meets its subject. */
export function correctionNote({ id, severity, where, body }: RenderedCorrection, locale: Locale): Element {
  const m = correctionMessages[locale]
  const kind = severity === 'convention' ? 'convention' : 'correction'
  return element('div', { role: 'note', id, className: ['note', `note-${kind}`], dataErratum: id }, [
    element('p', { className: ['note-title'] }, [text(m.severity[severity] + m.colon), raw(where)]),
    raw(body),
  ])
}
