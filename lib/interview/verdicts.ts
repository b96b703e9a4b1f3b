import type { AnswerMarks } from './marker/marker'

/** What the marker found in an answer: ids of points and of misconceptions. */
export type Found = {
  covered: string[]
  asserted: string[]
  /** Neither way: the learner decides. */
  unsure: string[]
}

/** Where the learner sees it otherwise than the marker: by the id of a point or misconception. */
export type Overruled = Readonly<Record<string, boolean>>

export const nothingFound: Found = { covered: [], asserted: [], unsure: [] }

export function foundIn({ points, misconceptions }: AnswerMarks): Found {
  return {
    covered: points.flatMap(({ id, verdict }) => (verdict === 'covered' ? [id] : [])),
    asserted: misconceptions.flatMap(({ id, verdict }) => (verdict === 'asserted' ? [id] : [])),
    unsure: [...points, ...misconceptions].flatMap(({ id, verdict }) => (verdict === 'unsure' ? [id] : [])),
  }
}

/** The ids among `ids` that stand: those that were found unless overruled, and those that were overruled to stand. */
export function standingIds(ids: readonly string[], found: readonly string[], overruled: Overruled): string[] {
  return ids.filter((id) => overruled[id] ?? found.includes(id))
}

/** The verdict on one id changed by the learner; one that agrees with the marker is no overruling. */
export function overrule(overruled: Overruled, found: Found, id: string, stands: boolean): Overruled {
  const { [id]: _, ...rest } = overruled
  const said = found.covered.includes(id) || found.asserted.includes(id)
  return stands === said ? rest : { ...rest, [id]: stands }
}
