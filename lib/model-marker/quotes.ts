import type { Span } from '../interview/marker/offset-text'

/** So many letters or digits make a quote; fewer are in every answer, and show nothing. */
const leastLetters = 3

/**
 * Where quotes stand in an answer, character for character but for blanks around them, in UTF-16 units, in order and
 * without overlap. A quote that is not there, or is hardly a word, is left out.
 */
export function quotedSpans(answer: string, quotes: readonly string[]): Span[] {
  const found = quotes
    .flatMap((quote) => {
      const text = quote.trim()
      if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < leastLetters) return []
      const start = answer.indexOf(text)
      return start < 0 ? [] : [{ start, end: start + text.length }]
    })
    .sort((a, b) => a.start - b.start)
  const spans: Span[] = []
  for (const { start, end } of found) {
    const last = spans.at(-1)
    if (!last || start >= last.end) spans.push({ start, end })
    else spans.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) })
  }
  return spans
}
