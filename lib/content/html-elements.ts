import type { Element, ElementContent, Properties, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Locale } from '../i18n/locale'
import { copyMessages } from '../i18n/messages/copy'
import { codeFile } from './code-files'
import { highlight } from './highlight'
import type { Html } from './types'

/** HTML that is already a string. */
export const raw = (value: string): ElementContent => ({ type: 'raw', value })

export const text = (value: string): ElementContent => ({ type: 'text', value })

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

export function link(href: string, children: ElementContent[], className?: string[]): Element {
  return element('a', { href, ...(className && { className }) }, children)
}

/** Something wide that scrolls sideways in itself instead of widening the page, by keyboard too. */
export function scroller(tagName: string, name: string, className: string, children: ElementContent[]): Element {
  return element(tagName, { className: [className], tabIndex: 0, role: 'group', ariaLabel: name }, children)
}

/** Highlighted code with the button that copies it; components/copy listens for it. */
export function codeBlock(name: string, code: string, language: string, locale: Locale): Element {
  const properties = { type: 'button', className: ['copy', 'needs-script'], dataCopy: 'code' }
  return element('div', { className: ['code-block'] }, [
    scroller('pre', name, 'code', [raw(highlight(code, language))]),
    element('button', properties, [text(copyMessages[locale].code)]),
  ])
}

/** A tested file, or a region of it, quoted and highlighted. @throws when there is no such file or region */
export function quotedCode(locale: Locale, file: string, region?: string): Element {
  const { code, language } = codeFile(file, region)
  return codeBlock(file, code, language, locale)
}

/** Nodes as a string. Nothing is sanitised: they come from the repository's own content. */
export function serialised(nodes: RootContent[]): Html {
  return toHtml(nodes, { allowDangerousHtml: true })
}
