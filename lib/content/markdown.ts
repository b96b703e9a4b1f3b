import type { ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Locale } from '../i18n/locale'
import { htmlHandlers } from './html-handlers'
import remarkContent from './mdx/remark-content.mjs'
import { parseContent } from './parse'

type Options = { locale: Locale; inline?: boolean; path?: string }

/**
 * Markdown of content/ (answers, cards, texts of questions) as an HTML string, with the same dialect and tags as the
 * lessons. Only the repository's own content may pass here: nothing is sanitised.
 * @param options.inline the text is one paragraph, and is wanted without its `<p>`
 * @param options.path names the file in errors
 * @throws when MDX or a formula is broken, a number differs from the engine, or a tag is unknown
 */
export function renderMarkdown(source: string, { locale, inline = false, path = 'content' }: Options): string {
  const file = { path: `/${path}`, value: source }
  const processor = unified()
    .use(remarkContent)
    .use(remarkRehype, { allowDangerousHtml: true, handlers: htmlHandlers(locale) })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
  const tree = located(path, () => parseContent(source))
  const html = located(path, () => processor.runSync(tree, file)) as unknown as Root
  return processor.stringify(inline ? { ...html, children: onlyParagraph(html, path) } : html)
}

function onlyParagraph(tree: Root, path: string): ElementContent[] {
  const blocks = tree.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
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
