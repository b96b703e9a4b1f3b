import type { AnswerMarks } from './marker/marker'
import type { Span } from './marker/offset-text'
import type { Found } from './verdicts'

export type Opinion = 'yes' | 'no' | 'unsure'

/** What the rules and a second marker say of one point or misconception of an answer. */
export type Compared = {
  readonly id: string
  readonly rules: Opinion
  readonly model: Opinion
  /** The second marker's evidence in the answer. */
  readonly spans: readonly Span[]
}

/** Both opinions on everything that the second marker was asked about, points first. */
export function compareOpinions(found: Found, { points, misconceptions }: AnswerMarks): Compared[] {
  const yes = new Set([...found.covered, ...found.asserted])
  return [...points, ...misconceptions].map(({ id, verdict, spans }) => ({
    id,
    rules: found.unsure.includes(id) ? 'unsure' : yes.has(id) ? 'yes' : 'no',
    model: verdict === 'unsure' ? 'unsure' : verdict === 'covered' || verdict === 'asserted' ? 'yes' : 'no',
    spans,
  }))
}
