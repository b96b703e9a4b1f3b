import type { Element, ElementContent } from 'hast'
import type { Code, Emphasis, Link, Table } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { defaultHandlers } from 'remark-rehype'
import type { Locale } from '../i18n/locale'
import { copyMessages } from '../i18n/messages/copy'
import { lessonMessages, type NoteKind, noteTitle } from '../i18n/messages/lessons'
import { codeBlock, element, link, quotedCode, raw, scroller, text } from './html-elements'
import { localHref, sourceHref, termHref } from './links'
import { plainText } from './plain-text'
import { shownNumber } from './shown-number'
import { attributeOf, type TagNode } from './tags'
import { typeset } from './typeset'
import { checkedValue } from './values'

/** A heading, and beside it (so that it is no part of its name) the link that leads to it and copies its address. */
function heading(tagName: 'h2' | 'h3', node: TagNode, state: State, locale: Locale): Element {
  const id = attributeOf(node, 'id')
  const ariaLabel = copyMessages[locale].link(plainText(node))
  const anchor = element('a', { href: `#${id}`, className: ['anchor'], dataCopy: 'link', ariaLabel }, [text('#')])
  return element('div', { className: ['heading', `heading-${tagName}`] }, [
    element(tagName, { id }, state.all(node)),
    anchor,
  ])
}

export type TagHandlers = Readonly<Record<string, (node: TagNode, state: State) => ElementContent>>

/**
 * How the nodes of the dialect become HTML.
 * @param more handlers of tags that may stand in some texts only
 */
export function htmlHandlers(locale: Locale, more: TagHandlers = {}): Handlers {
  const m = lessonMessages[locale]

  const tags: TagHandlers = {
    ...more,
    Tex(node) {
      const display = attributeOf(node, 'display') !== undefined
      const [at, before, after] = ['at', 'before', 'after'].map((name) => attributeOf(node, name))
      const html = raw(typeset(attributeOf(node, 'src') ?? '', { display, at, before, after }))
      return display ? scroller('div', m.formula, 'tex-display', [html]) : html
    },
    V(node, state) {
      const of = attributeOf(node, 'of') ?? ''
      const children = state.all(node)
      const shown = children.map((child) => (child.type === 'text' ? child.value : '<>')).join('')
      checkedValue(of, shown, attributeOf(node, 'at'))
      return element('span', { className: ['v'], title: m.computed(of) }, [text(shownNumber(shown))])
    },
    Sym: (node, state) => element('span', { className: [`sym-${attributeOf(node, 'of')}`] }, state.all(node)),
    Note(node, state) {
      const kind = attributeOf(node, 'kind') as NoteKind
      const title = noteTitle(locale, kind, attributeOf(node, 'title'))
      const head = element('p', { className: ['note-title'] }, [text(title)])
      return element('div', { role: 'note', className: ['note', `note-${kind}`] }, [head, ...state.all(node)])
    },
    H: (node, state) => heading('h2', node, state, locale),
    H3: (node, state) => heading('h3', node, state, locale),
    Term(node, state) {
      const id = attributeOf(node, 'of') ?? ''
      return element('a', { href: termHref(id, locale), className: ['term'], dataTerm: id }, state.all(node))
    },
    Cite: (node, state) => link(sourceHref(attributeOf(node, 'of') ?? '', locale), state.all(node)),
    Code(node) {
      return quotedCode(locale, attributeOf(node, 'file') ?? '', attributeOf(node, 'region'))
    },
  }

  function tag(state: State, node: TagNode): ElementContent {
    const render = tags[node.name ?? '']
    if (!render) throw new Error(`<${node.name ?? ''}> cannot stand here`)
    return render(node, state)
  }

  return {
    mdxJsxTextElement: tag,
    mdxJsxFlowElement: tag,
    code: (_: State, node: Code) => codeBlock(m.code, node.value, node.lang ?? '', locale),
    emphasis(state: State, node: Emphasis) {
      const emphasis = defaultHandlers.emphasis(state, node)
      // In a Chinese text, what is emphasised without a Chinese character is the title of a work.
      const foreign = locale === 'zh' && !/\p{Script=Han}/u.test(plainText(node)) && plainText(node).includes(' ')
      return foreign ? { ...emphasis, properties: { lang: 'en' } } : emphasis
    },
    link(state: State, node: Link) {
      return link(localHref(node.url, locale), state.all(node))
    },
    table(state: State, node: Table) {
      const table = defaultHandlers.table(state, node)
      return scroller('div', m.table, 'table-wrap', [table])
    },
  }
}
