import { scoreOf, type Weighed } from '../score'

/** What was found in an answer, or what its label says: ids of points and of misconceptions. */
export type Verdicts = { readonly points: readonly string[]; readonly misconceptions: readonly string[] }

export type Labelled = {
  readonly question: string
  readonly lang: 'zh' | 'en'
  readonly label: Verdicts
  readonly found: Verdicts
}

/** Counts over a set of answers, of which the usual figures are made. */
export type Counts = { hits: number; false: number; missed: number }

export type Evaluation = {
  readonly answers: number
  readonly points: Counts
  readonly misconceptions: Counts
  /** Sum of the absolute differences between the score found and the score of the labels, each 0 to 100. */
  readonly scoreError: number
  /** Answers of which no point is true, and those among them that were given a point. */
  readonly worthless: number
  readonly worthlessCredited: number
}

/** Compares what was found with the labels. @throws RangeError for a question without weights */
export function evaluate(rows: readonly Labelled[], questions: ReadonlyMap<string, Weighed>): Evaluation {
  const points = { hits: 0, false: 0, missed: 0 }
  const misconceptions = { hits: 0, false: 0, missed: 0 }
  let [scoreError, worthless, worthlessCredited] = [0, 0, 0]
  for (const { question, label, found } of rows) {
    const weighed = questions.get(question)
    if (!weighed) throw new RangeError(`no weights for the question "${question}"`)
    count(points, label.points, found.points)
    count(misconceptions, label.misconceptions, found.misconceptions)
    scoreError += Math.abs(score(weighed, found) - score(weighed, label))
    if (label.points.length > 0) continue
    worthless += 1
    if (found.points.length > 0) worthlessCredited += 1
  }
  return { answers: rows.length, points, misconceptions, scoreError, worthless, worthlessCredited }
}

function score(weighed: Weighed, { points, misconceptions }: Verdicts): number {
  return scoreOf(weighed, { covered: points, asserted: misconceptions })
}

/** Precision, recall and F1, each 0 to 1; null where nothing could be right (0 of 0). */
export function figures({ hits, false: wrong, missed }: Counts) {
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    precision: ratio(hits, hits + wrong),
    recall: ratio(hits, hits + missed),
    f1: ratio(2 * hits, 2 * hits + wrong + missed),
  }
}

function count(counts: Counts, label: readonly string[], found: readonly string[]): void {
  const [truth, said] = [new Set(label), new Set(found)]
  for (const id of said) counts[truth.has(id) ? 'hits' : 'false'] += 1
  for (const id of truth) if (!said.has(id)) counts.missed += 1
}
