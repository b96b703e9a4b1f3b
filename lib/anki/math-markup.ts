import { escapeHtml } from './escape-html'
import { htmlText } from './html'

/** Anki's ways to write mathematics, and whether each stands on a line of its own. `$` last: it is within `[$$]`. */
const ways = [
  { pattern: /\\\((.*?)\\\)/gs, block: false },
  { pattern: /\\\[(.*?)\\\]/gs, block: true },
  { pattern: /\[\$\$\](.*?)\[\/\$\$\]/gs, block: true },
  { pattern: /\[\$\](.*?)\[\/\$\]/gs, block: false },
] as const

const element = /<anki-mathjax(\s[^>]*)?>(.*?)<\/anki-mathjax>/gs
const latex = /\[latex\](.*?)\[\/latex\]/gs

/**
 * HTML in which all mathematics stands in elements `<anki-mathjax>` of pure text, with `block="true"` for a formula on
 * a line of its own. The tags that an editor leaves within a formula are dropped, `<br>` is a space.
 */
export function withMathElements(html: string): string {
  let result = html.replace(element, (_, attributes: string | undefined, body: string) =>
    mathElement(body, /block\s*=\s*"?true/i.test(attributes ?? '')),
  )
  result = result.replace(latex, (_, body: string) => latexElement(body))
  for (const { pattern, block } of ways) result = result.replace(pattern, (_, body: string) => mathElement(body, block))
  return result
}

function mathElement(body: string, block: boolean): string {
  const source = htmlText(body).replace(/\s+/g, ' ').trim()
  if (source === '') return ''
  return `<anki-mathjax${block ? ' block="true"' : ''}>${escapeHtml(source)}</anki-mathjax>`
}

/** LaTeX names its mathematics itself: `$…$`, `$$…$$` or `\[…\]`. Other LaTeX is shown as it is written. */
function latexElement(body: string): string {
  const source = htmlText(body).replace(/\s+/g, ' ').trim()
  const [, display, bracketed, inline] = /^(?:\$\$(.+)\$\$|\\\[(.+)\\\]|\$([^$]+)\$)$/s.exec(source) ?? []
  const block = display ?? bracketed
  if (block !== undefined) return mathElement(escapeHtml(block), true)
  return inline === undefined ? `<code>${escapeHtml(source)}</code>` : mathElement(escapeHtml(inline), false)
}
