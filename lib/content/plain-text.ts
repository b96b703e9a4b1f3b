import type { Nodes } from 'mdast'

/** The text of a node without its markup; of a formula, its TeX. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : ''
}
