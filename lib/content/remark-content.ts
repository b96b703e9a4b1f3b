import type { Paragraph, Parents, Root } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Punctuation that may not be parted from what follows it, and from what it follows. */
const opening = /[（「『《“‘([]+$/u
const closing = /^[，。；：、！？）」』》”’,.;:!?)\]]+/u

/**
 * Turns mathematics into `<Tex src="…" display>` and tells each `<Tex>` and `<V>` its place in content/, so that
 * formulas and numbers are evaluated, and refused with file and line, where the tags are rendered.
 */
export default function remarkContent() {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
        if (node.name === 'V') node.attributes.push(attribute('at', place(node, file)))
        return
      }
      if (parent === undefined || index === undefined) return
      const math = node.type === 'paragraph' ? alone(node, source) : node
      if (math?.type !== 'math' && math?.type !== 'inlineMath') return
      const display = node.type !== 'inlineMath'
      const [before, after] = display
        ? ['', '']
        : [taken(parent, index - 1, opening), taken(parent, index + 1, closing)]
      parent.children[index] = {
        type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
        name: 'Tex',
        attributes: [
          attribute('src', math.value),
          attribute('at', place(math, file)),
          ...(display ? [{ type: 'mdxJsxAttribute', name: 'display', value: null }] : []),
          ...(before ? [attribute('before', before)] : []),
          ...(after ? [attribute('after', after)] : []),
        ],
        children: [],
        position: node.position,
      } as never
    })
  }
}

/**
 * Takes punctuation away from the text beside a formula, so that it can be kept on the formula's line.
 */
function taken(parent: Parents, index: number, punctuation: RegExp): string {
  const beside = parent.children[index]
  if (beside?.type !== 'text') return ''
  const found = punctuation.exec(beside.value)?.[0] ?? ''
  beside.value = beside.value.replace(punctuation, '')
  return found
}

/**
 * The formula of a paragraph that is nothing but `$$…$$` on one line, which the parser calls inline.
 */
function alone(paragraph: Paragraph, source: string) {
  const [only, ...rest] = paragraph.children
  if (only?.type !== 'inlineMath' || rest.length > 0) return undefined
  return source.startsWith('$$', only.position?.start.offset) ? only : undefined
}

function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value }
}

/** Where a node stands: `content/lessons/en/lstm.mdx:12`. */
function place(node: Node, file: VFile): string {
  const path = (file.path ?? '').replaceAll('\\', '/')
  return `${path.slice(Math.max(0, path.lastIndexOf('/content/') + 1))}:${node.position?.start.line ?? 1}`
}
