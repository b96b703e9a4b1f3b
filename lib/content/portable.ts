import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Handlers, State } from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Locale } from '../i18n/locale'
import { type NoteKind, noteTitle } from '../i18n/messages/lessons'
import { codeFile } from './code-files'
import { element, text } from './html-elements'
import { parseContent } from './parse'
import { plainTex } from './plain-tex'
import remarkContent from './remark-content'
import { attributeOf, type TagNode } from './tags'
import type { Html } from './types'

/**
 * Markdown of content/ as HTML that other programs understand: formulas as TeX in `\( \)` and `\[ \]` without our
 * macros, and nothing that needs this site's styles, scripts or addresses.
 */
export function portableHtml(source: string, { locale, path }: { locale: Locale; path: string }): Html {
  const tree = parseContent(source)
  unified()
    .use(remarkContent)
    .runSync(tree, { path: `/${path}`, value: source })
  const html = unified()
    .use(remarkRehype, { handlers: handlers(locale) })
    .runSync(tree) as unknown as Root
  const blocks = html.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = blocks
  return toHtml(blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : blocks)
}

function handlers(locale: Locale): Handlers {
  const tag = (state: State, node: TagNode) => tagElement(state, node, locale)
  return {
    mdxJsxTextElement: tag,
    mdxJsxFlowElement: tag,
    // An address of the site says nothing elsewhere.
    link: (state: State, node: { url: string }) =>
      /^https?:/.test(node.url) ? element('a', { href: node.url }, state.all(node as never)) : state.all(node as never),
  }
}

function tagElement(state: State, node: TagNode, locale: Locale): ElementContent | ElementContent[] {
  const children = () => state.all(node)
  switch (node.name) {
    case 'Tex':
      return formula(node)
    case 'Note': {
      const title = noteTitle(locale, attributeOf(node, 'kind') as NoteKind, attributeOf(node, 'title'))
      return element('blockquote', {}, [strong(text(title)), ...children()])
    }
    case 'H':
    case 'H3':
      return strong(...children())
    case 'Code':
      return element('pre', {}, [text(codeFile(attributeOf(node, 'file') ?? '', attributeOf(node, 'region')).code)])
    case 'V':
    case 'Sym':
    case 'Term':
    case 'Cite':
      return children()
    default:
      throw new Error(`<${node.name ?? ''}> cannot leave the site`)
  }
}

function formula(node: TagNode): ElementContent {
  const tex = plainTex(attributeOf(node, 'src') ?? '').replace(/\s*\n\s*/g, ' ')
  const [before = '', after = ''] = [attributeOf(node, 'before'), attributeOf(node, 'after')]
  return text(attributeOf(node, 'display') === undefined ? `${before}\\(${tex}\\)${after}` : `\\[${tex}\\]`)
}

function strong(...children: ElementContent[]): Element {
  return element('p', {}, [element('strong', {}, children)])
}
