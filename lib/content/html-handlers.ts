import type { Element, ElementContent, Properties } from 'hast'
import type { Code, Link, Table } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { defaultHandlers } from 'remark-rehype'
import type { Locale } from '../i18n/locale'
import { lessonMessages, type NoteKind, noteTitle } from '../i18n/messages/lessons'
import { codeFile } from './code-files'
import { highlight } from './highlight'
import { localHref } from './links'
import { shownNumber } from './shown-number'
import { attributeOf, type TagNode } from './tags'
import { typeset } from './typeset'
import { checkedValue } from './values'

const raw = (value: string): ElementContent => ({ type: 'raw', value })

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

/** Something wide that scrolls sideways in itself, by keyboard too. */
function scroller(tagName: string, name: string, className: string, children: ElementContent[]): Element {
  return element(tagName, { className: [className], tabIndex: 0, role: 'group', ariaLabel: name }, children)
}

function heading(tagName: 'h2' | 'h3', node: TagNode, state: State): Element {
  const id = attributeOf(node, 'id')
  const className = ['text-inherit', 'no-underline', 'hover:underline']
  return element(tagName, { id }, [element('a', { href: `#${id}`, className }, state.all(node))])
}

/** How the nodes of the dialect become HTML: the twins, for strings, of the components in components/mdx. */
export function htmlHandlers(locale: Locale): Handlers {
  const m = lessonMessages[locale]

  const tags: Record<string, (node: TagNode, state: State) => ElementContent> = {
    Tex(node) {
      const display = attributeOf(node, 'display') !== undefined
      const [at, before, after] = ['at', 'before', 'after'].map((name) => attributeOf(node, name))
      const html = raw(typeset(attributeOf(node, 'src') ?? '', { display, at, before, after }))
      return display ? scroller('div', m.formula, 'tex-display', [html]) : html
    },
    V(node, state) {
      const of = attributeOf(node, 'of') ?? ''
      const children = state.all(node)
      const text = children.map((child) => (child.type === 'text' ? child.value : '<>')).join('')
      checkedValue(of, text, attributeOf(node, 'at'))
      return element('span', { className: ['v'], title: m.computed(of) }, [{ type: 'text', value: shownNumber(text) }])
    },
    Sym: (node, state) => element('span', { className: [`sym-${attributeOf(node, 'of')}`] }, state.all(node)),
    Note(node, state) {
      const kind = attributeOf(node, 'kind') as NoteKind
      const title = noteTitle(locale, kind, attributeOf(node, 'title'))
      const head = element('p', { className: ['note-title'] }, [{ type: 'text', value: title }])
      return element('div', { role: 'note', className: ['note', `note-${kind}`] }, [head, ...state.all(node)])
    },
    H: (node, state) => heading('h2', node, state),
    H3: (node, state) => heading('h3', node, state),
    Code(node) {
      const file = attributeOf(node, 'file') ?? ''
      const { code, language } = codeFile(file)
      return scroller('pre', file, 'code', [raw(highlight(code, language))])
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
    code: (_: State, node: Code) => scroller('pre', m.code, 'code', [raw(highlight(node.value, node.lang ?? ''))]),
    link(state: State, node: Link) {
      return element('a', { href: localHref(node.url, locale) }, state.all(node))
    },
    table(state: State, node: Table) {
      const table = defaultHandlers.table(state, node)
      return scroller('div', m.table, 'table-wrap', [table])
    },
  }
}
