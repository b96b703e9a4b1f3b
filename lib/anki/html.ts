import type { ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** The tree of a field's HTML, as a browser would build it from `innerHTML`. */
export function htmlTree(html: string): Root {
  return fromHtml(html, { fragment: true })
}

/** The text of HTML: entities decoded, tags gone, `<br>` a newline; of images the file name between spaces. */
export function htmlText(html: string): string {
  return /[<&]/.test(html) ? textOf(htmlTree(html)) : html
}

function textOf(node: Nodes | ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element') {
    if (node.tagName === 'br') return '\n'
    if (node.tagName === 'img') return ` ${node.properties.src ?? ''} `
    if (node.tagName === 'script' || node.tagName === 'style') return ''
  }
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
