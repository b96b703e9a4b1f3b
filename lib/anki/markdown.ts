import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { orFault } from './fault'
import { htmlTree } from './html'
import { withMathElements } from './math-markup'

const sound = /\[(?:sound|anki):[^\][]*\]/g

type Handle = NonNullable<Options['handlers']>[string]

const nothing: Handle = () => undefined

const imageText: Handle = (_, { properties }) => {
  const source = String(properties.src ?? '')
  const file = /^data:/i.test(source) ? undefined : source.split(/[/?#]/).filter(Boolean).at(-1)
  return { type: 'text', value: `[${properties.alt || file || 'image'}]` }
}

/** A formula is inline at first, whatever it asks for: it may stand where no block can. */
const formula: Handle = (_, node) => {
  const value = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const block = node.properties.block === 'true'
  // The conversion knows no formulas, and takes code for part of a sentence: the plugin below renames it.
  return { type: 'inlineCode', value, data: { formula: block ? 'block' : 'inline' } } as PhrasingContent
}

const dropped = ['audio', 'video', 'iframe', 'object', 'embed', 'textarea', 'select', 'input', 'noscript']

const handlers = {
  ...Object.fromEntries(dropped.map((tag) => [tag, nothing])),
  img: imageText,
  'anki-mathjax': formula,
}

const processor = unified()
  .use(rehypeRemark, { handlers, nodeHandlers: { comment: nothing, doctype: nothing } })
  .use(remarkGfm)
  .use(remarkMath)
  .use(() => finish)
  .use(remarkStringify, { bullet: '-', rule: '-' })

/**
 * A field's or a side's HTML as Markdown with `$…$` mathematics, as our own cards are written. Images become their
 * description, or the name of their file, in brackets; sounds are dropped. No HTML, and no link but to the web or a
 * mailbox, is left. Throws a PackageFault `bad-html` for HTML that cannot be parsed.
 */
export function markdownOf(html: string): string {
  return orFault('bad-html', {}, () => {
    const tree = processor.runSync(htmlTree(withMathElements(html.replace(sound, '')))) as unknown as Root
    return processor.stringify(tree).trim()
  })
}

type Formula = { data?: { formula?: 'block' | 'inline' } }

/** Unwraps links that lead elsewhere, names formulas what they are, and gives block ones a line of their own. */
function finish(tree: Root): void {
  finishNode(tree, false)
}

function finishNode(node: Nodes, inTable: boolean): void {
  if (node.type === 'inlineCode' && (node as Formula).data?.formula)
    Object.assign(node, { type: 'inlineMath', value: inTable ? withoutBars(node.value) : node.value })
  if (!('children' in node)) return
  const children = (node.children as RootContent[])
    .flatMap(withoutUnsafeLinks)
    .flatMap((child) => (child.type === 'paragraph' ? split(child) : [child]))
  Object.assign(node, { children })
  for (const child of children) finishNode(child, inTable || node.type === 'table')
}

function withoutUnsafeLinks(node: RootContent): RootContent[] {
  if (node.type !== 'link' || /^(https?:\/\/|mailto:)/i.test(node.url)) return [node]
  return node.children.flatMap(withoutUnsafeLinks)
}

/** A bar within a table's row would begin another cell. */
function withoutBars(source: string): string {
  return source.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')
}

function split(paragraph: Paragraph): RootContent[] {
  const parts: RootContent[] = []
  let run: PhrasingContent[] = []
  const flush = () => {
    if (run.some((child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')))
      parts.push({ ...paragraph, children: trimmed(run) })
    run = []
  }
  for (const child of paragraph.children) {
    if ((child as Formula).data?.formula !== 'block') run.push(child)
    else {
      flush()
      parts.push({ type: 'math', value: (child as { value: string }).value })
    }
  }
  flush()
  return parts
}

/** Without the line breaks and spaces that stood between the text and its formula. */
function trimmed(run: readonly PhrasingContent[]): PhrasingContent[] {
  const from = run.findIndex(({ type }) => type !== 'break')
  const kept = run.slice(from, run.findLastIndex(({ type }) => type !== 'break') + 1)
  const [first, last] = [kept[0], kept.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return kept
}
