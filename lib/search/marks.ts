/** A piece of text, marked where it is what the reader looked for. */
export type Segment = { readonly text: string; readonly hit: boolean }

type Range = { start: number; end: number }

/** Where the terms stand in a text, joined where they touch or overlap: neighbouring pairs of Chinese are one hit. */
export function rangesOf(text: string, terms: readonly string[]): Range[] {
  const found = terms.flatMap((term) =>
    [...text.matchAll(pattern(term))].map(({ index, 0: hit }) => ({ start: index, end: index + hit.length })),
  )
  const joined: Range[] = []
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push({ ...range })
  }
  return joined
}

/** A term of letters begins a word; one of Chinese may stand anywhere. */
function pattern(term: string): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(/^\p{Script=Han}/u.test(term) ? escaped : `(?<![\\p{L}\\p{N}_])${escaped}`, 'giu')
}

/** A whole text with its hits marked. */
export function marked(text: string, terms: readonly string[]): Segment[] {
  return cut(text, rangesOf(text, terms), 0, text.length)
}

/**
 * The part of a text that holds most of what was looked for, with the hits marked, about `length` characters long; its
 * beginning where it holds nothing.
 */
export function excerpt(text: string, terms: readonly string[], length: number): Segment[] {
  const ranges = rangesOf(text, terms)
  const best = ranges.reduce(
    (found, { start }) => {
      const covered = ranges.filter((range) => range.start >= start && range.end <= start + length)
      const count = new Set(covered.map((range) => text.slice(range.start, range.end).toLowerCase())).size
      return count > found.count ? { start, count } : found
    },
    { start: 0, count: 0 },
  )
  const start = wordStart(text, Math.max(0, best.start - Math.floor(length / 4)))
  const end = wordEnd(text, Math.min(text.length, start + length))
  const segments = cut(text, ranges, start, end)
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...segments,
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ]
}

function cut(text: string, ranges: readonly Range[], from: number, to: number): Segment[] {
  const segments: Segment[] = []
  let at = from
  for (const { start, end } of ranges) {
    if (end <= from || start >= to) continue
    const [first, last] = [Math.max(start, from), Math.min(end, to)]
    if (first > at) segments.push({ text: text.slice(at, first), hit: false })
    segments.push({ text: text.slice(first, last), hit: true })
    at = last
  }
  if (at < to) segments.push({ text: text.slice(at, to), hit: false })
  return segments
}

const inWord = /[A-Za-z0-9_\u00c0-\u024f]/

/** The start of the word at a place, so that none is cut in two. */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && inWord.test(text[start] ?? '') && inWord.test(text[start - 1] ?? '')) start -= 1
  // Nor a character of two code units.
  return /[\udc00-\udfff]/.test(text[start] ?? '') ? start - 1 : start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && inWord.test(text[end] ?? '') && inWord.test(text[end - 1] ?? '')) end += 1
  return /[\udc00-\udfff]/.test(text[end] ?? '') ? end + 1 : end
}
