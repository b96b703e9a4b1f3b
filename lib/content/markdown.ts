import type { ElementContent, Root } from 'hast'
import type { RootContent } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Locale } from '../i18n/locale'
import { serialised } from './html-elements'
import { htmlHandlers, type TagHandlers } from './html-handlers'
import { parseContent } from './parse'
import remarkContent from './remark-content'
import type { Html } from './types'

type Place = {
  locale: Locale
  /** Names the file in errors. */
  path?: string
}

type Options = Place & {
  /** The text is one paragraph, and is wanted without its `<p>`. */
  inline?: boolean
}

/**
 * Markdown of content/ (answers, cards, texts of questions) as an HTML string, with the same dialect and tags as the
 * lessons. Only the repository's own content may pass here: nothing is sanitised.
 * @throws when MDX or a formula is broken, a number differs from the engine, or a tag is unknown
 */
export function renderMarkdown(source: string, { locale, inline = false, path = 'content' }: Options): Html {
  const { nodes, html } = readMarkdown(source, { locale, path })
  return serialised(inline ? onlyParagraph(html(nodes), path) : html(nodes))
}

/**
 * Reads a document, and leaves to the caller which of its nodes become HTML together.
 * @param tags more tags than may stand everywhere
 */
export function readMarkdown(source: string, { locale, path = 'content', tags }: Place & { tags?: TagHandlers }) {
  const writer = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers: htmlHandlers(locale, tags) })
    .freeze()
  const document = located(path, () => {
    const tree = parseContent(source)
    unified()
      .use(remarkContent)
      .runSync(tree, { path: `/${path}`, value: source })
    return tree
  })
  return {
    nodes: document.children,
    html(children: RootContent[]): Root['children'] {
      const tree = located(path, () => writer.runSync({ type: 'root', children }))
      return (tree as unknown as Root).children
    },
  }
}

function onlyParagraph(nodes: Root['children'], path: string): ElementContent[] {
  const blocks = nodes.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'element' && only.tagName === 'p') return only.children
  if (blocks.every((block) => block.type === 'element' && block.tagName === 'span')) return blocks as ElementContent[]
  throw new Error(`${path}: wanted one paragraph of text`)
}

function located<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw message.startsWith(path) ? error : new Error(`${path}: ${message}`, { cause: error })
  }
}
