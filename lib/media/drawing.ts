import { strFromU8 } from 'fflate'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** A head of instructions and comments longer than this, in bytes, is no drawing's. */
const longestHead = 10_000

/** Whether a file is SVG: its first element is `<svg>`. */
export function isDrawing(bytes: Uint8Array): boolean {
  let text = strFromU8(bytes.subarray(0, longestHead)).replace(/^\ufeff/, '')
  for (;;) {
    text = text.trimStart()
    const [, end] = skipped.find(([start]) => text.toLowerCase().startsWith(start)) ?? []
    if (end === undefined) return /^<svg[\s/>]/i.test(text)
    const to = text.indexOf(end)
    if (to < 0) return false
    text = text.slice(to + end.length)
  }
}

const skipped = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
  ['<!doctype', '>'],
] as const

/** Elements that run code, hold documents or load files. What only a document may do, no picture needs. */
const active = new Set(
  `script foreignobject iframe frame object embed applet audio video handler listener link meta base`.split(' '),
)

/** The most elements that references within a drawing may unfold to. */
const mostUnfolded = 20_000

/**
 * Whether a drawing only draws: no scripts, handlers, documents or entities in it, no address but within itself or of a
 * picture that it holds, and references that unfold to no more than a browser draws at once. It is shown as a picture
 * all the same, in which no browser runs or loads anything.
 */
export function isInertDrawing(bytes: Uint8Array): boolean {
  const text = strFromU8(bytes)
  if (/<!entity|<!doctype[^>]*\[|<\?xml-stylesheet/i.test(text)) return false
  try {
    const root = fromHtml(text, { fragment: true, space: 'svg' })
    return isInert(root) && unfolded(root) <= mostUnfolded
  } catch {
    // Nested so deep that it cannot be walked.
    return false
  }
}

function isInert(node: Nodes): boolean {
  if (node.type === 'element') {
    const name = node.tagName.toLowerCase().replace(/^.*:/, '')
    if (active.has(name)) return false
    if (Object.entries(node.properties).some(([key, value]) => !isInertAttribute(key.toLowerCase(), String(value))))
      return false
    if (name === 'style' && /@import|\\|url\(|image-set/i.test(textOf(node))) return false
    if (/^(?:set|animate)/.test(name) && livelyAttribute.test(changed(node))) return false
  }
  return !('children' in node) || node.children.every(isInert)
}

function isInertAttribute(name: string, value: string): boolean {
  if (name.startsWith('on')) return false
  if (/^(?:xlink:?)?href$|^src$/.test(name)) return /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(value)
  return !/url\(\s*["']?\s*[^#"'\s]|image-set|\\/i.test(value)
}

/** What no animation may change: what runs, loads or styles, and what is no plain name. */
const livelyAttribute = /^(?:on|src|style|class|(?:xlink)?href|$)|[^\w-]/i

/** The attribute that an animation changes; where it names none, one that moves along a path. */
function changed({ properties }: Element): string {
  return String(properties.attributeName ?? 'transform')
}

function textOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

/** How many elements there are once every reference, of whatever kind, stands for what it names; infinite in a circle. */
function unfolded(root: Nodes): number {
  const named = new Map<string, Element>()
  collect(root, named)
  const known = new Map<Nodes, number>()
  const count = (node: Nodes): number => {
    const before = known.get(node)
    if (before !== undefined) return before
    known.set(node, Number.POSITIVE_INFINITY)
    let sum = 1
    if (node.type === 'element')
      for (const id of references(node)) {
        const target = named.get(id)
        if (target) sum += count(target)
      }
    if ('children' in node) for (const child of node.children) sum += count(child)
    known.set(node, sum)
    return sum
  }
  return count(root)
}

function collect(node: Nodes, named: Map<string, Element>): void {
  if (node.type === 'element' && typeof node.properties.id === 'string') named.set(node.properties.id, node)
  if ('children' in node) for (const child of node.children) collect(child, named)
}

function references({ properties }: Element): string[] {
  return Object.values(properties).flatMap((value) =>
    [...String(value).matchAll(/(?:^\s*|url\(\s*["']?)#([^"')\s]+)/g)].map(([, id]) => id ?? ''),
  )
}
