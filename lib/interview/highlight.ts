import type { AnswerMarks } from './marker/marker'

/** A stretch of an answer, and the ids of what it is evidence of; none for what is evidence of nothing. */
export type Stretch = { readonly start: number; readonly text: string; readonly ids: readonly string[] }

/** The whole answer in stretches, in order: together they are the answer, letter by letter. */
export function highlighted(answer: string, { points, misconceptions }: AnswerMarks): Stretch[] {
  const spans = [...points, ...misconceptions].flatMap(({ id, spans }) => spans.map((span) => ({ ...span, id })))
  const cuts = [...new Set([0, answer.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= answer.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? answer.length
    const ids = spans.filter((span) => span.start < end && start < span.end).map(({ id }) => id)
    return { start, text: answer.slice(start, end), ids: [...new Set(ids)] }
  })
}
