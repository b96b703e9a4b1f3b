import { escapeHtml } from './escape-html'
import { htmlText } from './html'

/** Anki's ways to write mathematics, and whether each stands on a line of its own. */
const ways = [
  { open: '\\(', close: '\\)', block: false },
  { open: '\\[', close: '\\]', block: true },
  { open: '[$$]', close: '[/$$]', block: true },
  { open: '[$]', close: '[/$]', block: false },
] as const

/**
 * HTML in which all mathematics stands in elements `<anki-mathjax>` of pure text, with `block="true"` for a formula on
 * a line of its own. The tags that an editor leaves within a formula are dropped, `<br>` is a space.
 */
export function withMathElements(html: string): string {
  let result = replaceBetween(html, '<anki-mathjax', '</anki-mathjax>', (inner) => {
    const end = inner.indexOf('>')
    return mathElement(inner.slice(end + 1), /block\s*=\s*"?true/i.test(inner.slice(0, end)))
  })
  result = replaceBetween(result, '[latex]', '[/latex]', latexElement)
  for (const { open, close, block } of ways)
    result = replaceBetween(result, open, close, (body) => mathElement(body, block))
  return result
}

/** Replaces each `open…close`, in one pass: a pattern would go to the end again from every `open` without `close`. */
function replaceBetween(html: string, open: string, close: string, replace: (inner: string) => string): string {
  let result = ''
  let at = 0
  for (;;) {
    const from = html.indexOf(open, at)
    const to = from < 0 ? -1 : html.indexOf(close, from + open.length)
    if (to < 0) return result + html.slice(at)
    result += html.slice(at, from) + replace(html.slice(from + open.length, to))
    at = to + close.length
  }
}

function mathElement(body: string, block: boolean): string {
  const source = htmlText(body).replace(/\s+/g, ' ').trim()
  if (source === '') return ''
  return `<anki-mathjax${block ? ' block="true"' : ''}>${escapeHtml(source)}</anki-mathjax>`
}

/** LaTeX names its mathematics itself: `$…$`, `$$…$$` or `\[…\]`. Other LaTeX is shown as it is written. */
function latexElement(body: string): string {
  const source = htmlText(body).replace(/\s+/g, ' ').trim()
  const [, display, bracketed, inline] = /^(?:\$\$(.+)\$\$|\\\[(.+)\\\]|\$([^$]+)\$)$/.exec(source) ?? []
  const block = display ?? bracketed
  if (block !== undefined) return mathElement(escapeHtml(block), true)
  return inline === undefined ? `<code>${escapeHtml(source)}</code>` : mathElement(escapeHtml(inline), false)
}
