import type { Span } from './offset-text'

/** A sentence and the clauses it is made of, all in order and without gaps. */
export type Sentence = Span & { readonly clauses: readonly Span[] }

// Speech written down without stops: a blank between Chinese characters is a pause, a longer one before "and then".
const sentenceEnd =
  /(?:[。?;\n]|!(?!=))+|\.{1,6}(?=\s|$|["')\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=(?:然后|还有|第[二三四]|最后|另外|接着|其次|再就是|再一个))/g
/** A full stop after these ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.?g|i\.?e|etc|et al|al|vs|cf|eq|fig|sec|approx|resp|no|dim|dims|param|params|pos|enc|dec|emb|attn|seq|max|min|avg|sat|init|temp|nec|suff|cond|cand|deriv|mult|w\.?r\.?t|a\.?k\.?a|dr|prof|sched|hid|inf)|\.\.)$/
/** Nor does one after the number of an item in a list. */
const listNumber = /^\s*\(?[0-9]{1,2}$/

const clauseEnd =
  /[,:、()[\]—]+(?!\d)|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])|\b(?:but|however|whereas|while|although|though|because|since|yet|which|and then|so that|instead|rather than|except|unless|only that|until|and(?= [^,.;]{0,40}\b(?:don't|doesn't|isn't|aren't|never|not|can't|cannot|won't|no)\b))\b|(?:但是?|(?<![从反因进继然])而(?![且言是])|不过|然而|因为|所以|虽然|尽管|可是|却|反而|只是(?=[^，,]{0,3}说)|因此|(?<!由)于是|以免)/g

/** The sentences of a normalised text. Every unit of the text belongs to exactly one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end, clauses: clausesOf(text, { start, end }) })
    start = end
  }
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    const before = text.slice(start, match.index)
    // A semicolon in brackets stands between the parts of a vector.
    if (match[0] === ';' && /[([][^)\]。.]{0,30}$/.test(before)) continue
    if (match[0] === '.' && (abbreviation.test(before.slice(-8)) || listNumber.test(before))) continue
    close(end)
  }
  close(text.length)
  return sentences
}

function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = []
  let start = sentence.start
  for (const match of text.slice(sentence.start, sentence.end).matchAll(clauseEnd)) {
    const at = sentence.start + match.index
    // A sign ends the clause before it; a word begins the one after it.
    const cut = /^[a-z\u4e00-\u9fff]/.test(match[0]) ? at : at + match[0].length
    // Brackets of a formula, a decimal comma and the like cut nothing off.
    if (/^[([)\]]/.test(match[0]) && !/[,:、—]/.test(match[0]) && isFormulaBracket(text, at)) continue
    // The blank between a comma and the word after it is no clause.
    if (text.slice(start, cut).trim() === '') continue
    clauses.push({ start, end: cut })
    start = cut
  }
  if (sentence.end > start) clauses.push({ start, end: sentence.end })
  return clauses
}

function isFormulaBracket(text: string, at: number): boolean {
  const sign = text[at]
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (sign === '(' || sign === '[') return /[a-z0-9*+=~^/-]/.test(before) && !/ /.test(before)
  return /[*+=^/<>-]/.test(after) || /[0-9a-z~]/.test(before)
}

/** Index of the segment that `at` lies in; the last one for what lies beyond. */
export function segmentAt(segments: readonly Span[], at: number): number {
  let low = 0
  let high = Math.max(0, segments.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if (at < (segments[middle]?.end ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
