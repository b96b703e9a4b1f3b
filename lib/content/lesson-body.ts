import type { RootContent } from 'mdast'
import type { Locale } from '../i18n/locale'
import { type ContentFiles, siteContent, textOf } from './files'
import { serialised } from './html-elements'
import { lessonTags } from './lesson-tags'
import { readMarkdown } from './markdown'
import { partHeight } from './part-height'
import { attributeOf, liveTags, type TagNode } from './tags'
import type { LessonPart, PartHeight } from './types'

/**
 * A lesson as the parts of its page, in order: HTML, which begins anew with each section, and between them what lives.
 * @throws when MDX or a formula is broken, a number differs from the engine, or a tag is unknown or in a wrong place
 */
export function lessonBody(locale: Locale, slug: string, files: ContentFiles = siteContent()): LessonPart[] {
  const path = `lessons/${locale}/${slug}.mdx`
  const place = { locale, path: `content/${path}` }
  const { nodes, html } = readMarkdown(textOf(files, path), { ...place, tags: lessonTags(locale, files) })
  return runs(nodes).map((run): LessonPart => {
    const [first] = run
    if (isLive(first)) return { kind: 'live', tag: first.name ?? '', attributes: attributesOf(first) }
    return { kind: 'html', section: isSection(first), html: screenfuls(run, (node) => serialised(html([node]))) }
  })
}

/** About how much of a part is laid out at once, in pixels of a phone. */
const SCREENFUL = 700

/**
 * HTML in pieces that browsers lay out one by one, as they come near the window (lesson.css), each with its height to be.
 * What it costs to wait for all of it would come before the first line is shown. A heading stays with what follows it.
 */
function screenfuls(run: readonly RootContent[], html: (node: RootContent) => string): string {
  const pieces: Piece[] = []
  for (const node of run) {
    const last = pieces.at(-1)
    const joined = last && (last.height.narrow < SCREENFUL || isHeading(last.nodes.at(-1))) ? pieces.pop() : undefined
    const text = `${joined ? `${joined.html}\n` : ''}${html(node)}`
    pieces.push({ nodes: [...(joined?.nodes ?? []), node], html: text, height: partHeight(text) })
  }
  return pieces.map(pieceHtml).join('')
}

type Piece = { readonly nodes: readonly RootContent[]; readonly html: string; readonly height: PartHeight }

function pieceHtml({ nodes: [first], html, height }: Piece): string {
  const kind = isHeading(first) && !isSection(first) ? 'part part-subsection' : 'part'
  return `<div class="${kind}" style="--narrow:${height.narrow}px;--wide:${height.wide}px">${html}</div>`
}

/** Neighbouring nodes that become one part. */
function runs(nodes: readonly RootContent[]): RootContent[][] {
  const found: RootContent[][] = []
  for (const node of nodes) {
    if (node.type === 'yaml') continue
    const last = found.at(-1)
    if (!last || isLive(node) || isLive(last[0]) || isSection(node)) found.push([node])
    else last.push(node)
  }
  return found
}

function isLive(node: RootContent | undefined): node is RootContent & TagNode {
  return node?.type === 'mdxJsxFlowElement' && liveTags.includes(node.name ?? '')
}

function isHeading(node: RootContent | undefined): boolean {
  return isSection(node) || (node?.type === 'mdxJsxFlowElement' && node.name === 'H3')
}

function isSection(node: RootContent | undefined): boolean {
  return node?.type === 'mdxJsxFlowElement' && node.name === 'H'
}

function attributesOf(node: TagNode): Record<string, string> {
  const names = node.attributes.flatMap((attribute) => ('name' in attribute ? [attribute.name] : []))
  return Object.fromEntries(names.map((name) => [name, attributeOf(node, name) ?? '']))
}
