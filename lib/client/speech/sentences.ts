/** Where a sentence ends. The point of 0.5 ends none: no space follows it. */
const ends = /[。！？；]+|[.!?;]+(?=\s|$)/g

/** A text sentence by sentence: Chrome falls silent in the middle of an utterance that takes more than 15 seconds. */
export function sentences(text: string): string[] {
  const cuts = [...text.matchAll(ends)].map(({ index, 0: end }) => index + end.length)
  return [...cuts, text.length]
    .map((cut, n) => text.slice(n === 0 ? 0 : cuts[n - 1], cut).trim())
    .filter((sentence) => sentence !== '')
}
