/** What a question's points earn, and what its misconceptions cost. */
export type Weighed = {
  readonly points: readonly { readonly id: string; readonly weight: number }[]
  readonly misconceptions: readonly { readonly id: string; readonly penalty: number }[]
}

/** What an answer showed: ids of the points that it covers, and of the misconceptions that it asserts. */
export type Shown = { readonly covered: Iterable<string>; readonly asserted?: Iterable<string> | undefined }

/** Weights of the covered points minus penalties, clamped to 0–100. Ids that the question does not have count nothing. */
export function scoreOf({ points, misconceptions }: Weighed, { covered, asserted = [] }: Shown): number {
  const [right, wrong] = [new Set(covered), new Set(asserted)]
  const earned = points.reduce((sum, { id, weight }) => (right.has(id) ? sum + weight : sum), 0)
  const cost = misconceptions.reduce((sum, { id, penalty }) => (wrong.has(id) ? sum + penalty : sum), 0)
  return Math.min(100, Math.max(0, earned - cost))
}
