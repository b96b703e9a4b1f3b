import type { Page } from '@playwright/test'

/** The text of the page that can be seen or is meant to be heard, as the document has it, one string a text node. */
export function textInDocument(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const notText = 'script, style, noscript, select, textarea, [role="img"], svg, [aria-hidden="true"]'
      if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest(notText)) continue
      found.push(node.nodeValue ?? '')
    }
    return found
  })
}

/**
 * Where the eye would read on in another order than the document: a text that stands wholly above the one before it and
 * not in a column to its right, or to the left of it on the same line.
 */
export function outOfOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const pieces: { text: string; first: DOMRect; last: DOMRect }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      // The contents stand beside the text, a copy button in the corner of its code; a drawing has an order of its own.
      const other = '.skip-link, .lesson-toc, .copy, [role="img"], svg, select, .katex, math'
      if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || parent.closest(other))
        continue
      if (node.nodeValue?.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      // What has been scrolled out of its box is not seen.
      const box = parent.closest('[role="group"][tabindex]')?.getBoundingClientRect()
      const seen = ({ left, top }: DOMRect) => !box || (left < box.right && top < box.bottom)
      const lines = [...range.getClientRects()].filter((line) => line.width > 0 && seen(line))
      const [first, last] = [lines[0], lines.at(-1)]
      if (first && last) pieces.push({ text: node.nodeValue ?? '', first, last })
    }
    return pieces.flatMap((piece, n) => {
      const before = pieces[n - 1]
      if (!before) return []
      const [a, b] = [before.first, piece.first]
      const above = b.bottom <= a.top + 1 && b.left < a.right
      const middle = (b.top + b.bottom) / 2
      const sameLine = middle > before.last.top && middle < before.last.bottom
      const leftOf = sameLine && b.right <= before.last.left + 1
      return above || leftOf ? [`${before.text.trim().slice(0, 40)} → ${piece.text.trim().slice(0, 40)}`] : []
    })
  })
}

/**
 * Text in the other language that does not say so: Chinese outside a Chinese part, English prose outside an English one.
 * Code has no language.
 */
export function unmarkedLanguage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.nodeValue ?? ''
      if (!parent || parent.closest('script, style, noscript, math, .katex')) continue
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      if (parent.closest('pre, code')) continue
      const chinese = /\p{Script=Han}/u.test(text)
      // Four words in a row are prose; fewer may be a name.
      const english = !chinese && /(?:[A-Za-z]{2,}[ ,]+){3}[a-z]{2,}/.test(text)
      if ((chinese && !language.startsWith('zh')) || (english && language !== 'en'))
        found.push(text.trim().slice(0, 80))
    }
    return found
  })
}
