import type { Element, ElementContent } from 'hast'
import type { Locale } from '../i18n/locale'
import { checkMessages } from '../i18n/messages/check'
import { element, raw, serialised, text } from './html-elements'
import type { Html } from './types'

/** The reasons of a choice, in the order of its options. */
export function choiceAnswer(whys: readonly Html[], right: number, locale: Locale): Html {
  const items = whys.map((why, index) =>
    element('li', {}, [text(index === right ? '✓ ' : '✗ '), verdict('span', String(index), why)]),
  )
  return folded([element('ol', { className: ['list-decimal', 'ps-6'] }, items)], locale)
}

/** The key of a number, why it is so, and where the numbers come from that known slips lead to. */
export function numberAnswer(
  shownKey: string,
  explain: Html,
  slips: readonly { shown: string; why: Html }[],
  locale: Locale,
): Html {
  const items = slips.map(({ shown, why }, index) =>
    element('li', {}, [text(`✗ ${shown} — `), verdict('span', `slip-${index}`, why)]),
  )
  const key = element('p', {}, [text(shownKey)])
  const list = items.length > 0 ? [element('ul', {}, items)] : []
  return folded([key, verdict('div', 'explain', explain), ...list], locale)
}

/** A text that the page shows again with the verdict, under the name by which it is looked up. */
function verdict(tagName: string, name: string, html: Html): Element {
  return element(tagName, { dataVerdict: name }, [raw(html)])
}

function folded(children: ElementContent[], locale: Locale): Html {
  const summary = element('summary', {}, [text(checkMessages[locale].answer)])
  return serialised([element('details', {}, [summary, ...children])])
}
