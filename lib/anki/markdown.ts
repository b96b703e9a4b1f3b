import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { orFault } from './fault'
import { htmlTree } from './html'
import { withMathElements } from './math-markup'
import { soundMark, withSounds } from './sound-markup'

type Handle = NonNullable<Options['handlers']>[string]

const nothing: Handle = () => undefined

/** The address of a file that a field names as Anki stores it; null where there is none to show. */
export type AddressOf = (name: string) => string | null

function imageHandle(addressOf: AddressOf): Handle {
  return (_, { properties }) => {
    const source = String(properties.src ?? '')
    const isSound = properties[soundMark] !== undefined
    const file = /^data:/i.test(source) ? undefined : source.split(/[/?#]/).filter(Boolean).at(-1)
    const address = file === undefined ? null : addressOf(source)
    const name = isSound ? source : decoded(file ?? '')
    if (address !== null) return { type: 'image', url: address, alt: String(properties.alt || name) }
    return { type: 'text', value: `[${properties.alt || file || 'image'}]` }
  }
}

/** A name as it reads where an editor has written it like part of an address. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A formula is inline at first, whatever it asks for: it may stand where no block can. */
const formula: Handle = (_, node) => {
  const value = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const block = node.properties.block === 'true'
  // The conversion knows no formulas, and takes code for part of a sentence: the plugin below renames it.
  return { type: 'inlineCode', value, data: { formula: block ? 'block' : 'inline' } } as PhrasingContent
}

const dropped = ['audio', 'video', 'iframe', 'object', 'embed', 'textarea', 'select', 'input', 'noscript']

function handlersWith(addressOf: AddressOf): NonNullable<Options['handlers']> {
  return {
    ...Object.fromEntries(dropped.map((tag) => [tag, nothing])),
    img: imageHandle(addressOf),
    'anki-mathjax': formula,
  }
}

/**
 * What turns a field's or a side's HTML into Markdown with `$…$` mathematics, as our own cards are written. Images and
 * sounds for which there is an address become images of that address; other images their description, or the name of
 * their file, in brackets, and other sounds nothing. No HTML, and no link but to the web or a mailbox, is left. It
 * throws a PackageFault `bad-html` for HTML that cannot be parsed.
 */
export function markdownWith(addressOf: AddressOf): (html: string) => string {
  const processor = unified()
    .use(rehypeRemark, { handlers: handlersWith(addressOf), nodeHandlers: { comment: nothing, doctype: nothing } })
    .use(remarkGfm)
    .use(remarkMath)
    .use(() => finish)
    .use(remarkStringify, { bullet: '-', rule: '-' })
    .freeze()
  const isKnown = (name: string) => addressOf(name) !== null
  return (html) =>
    orFault('bad-html', {}, () => {
      const tree = processor.runSync(withSounds(htmlTree(withMathElements(html)), isKnown)) as unknown as Root
      return processor.stringify(tree).trim()
    })
}

/** The same without any file. */
export const markdownOf = markdownWith(() => null)

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
    .flatMap((child) => (inTable || node.type === 'table' ? inCell(child) : [child]))
    .flatMap((child) => (child.type === 'paragraph' ? split(child) : [child]))
  Object.assign(node, { children: parted(children) })
  for (const child of node.children) finishNode(child, inTable || node.type === 'table')
}

function withoutUnsafeLinks(node: RootContent): RootContent[] {
  if (node.type !== 'link' || /^(https?:\/\/|mailto:)/i.test(node.url)) return [node]
  return node.children.flatMap(withoutUnsafeLinks)
}

/** Without empty formulas, and with a space between two that touch: their dollar signs would be read as others. */
function parted(children: readonly RootContent[]): RootContent[] {
  const isFormula = (node: RootContent | undefined) => (node as Formula | undefined)?.data?.formula !== undefined
  const kept = children.filter((child) => !(isFormula(child) && (child as { value: string }).value.trim() === ''))
  return kept.flatMap((child, i) =>
    isFormula(child) && isFormula(kept[i - 1]) ? [{ type: 'text', value: ' ' } as const, child] : [child],
  )
}

/** What stands in a cell stands on one line: a block would end the table, and be read as Markdown behind it. */
function inCell(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'code':
      return [{ type: 'inlineCode', value: node.value.replace(/\s*\n\s*/g, ' ') }]
    case 'thematicBreak':
      return []
    case 'heading':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap(inCell)
    default:
      return [node]
  }
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
