import type { Evidence, Grade } from '../events/evidence'
import type { Moment } from './clock'
import type { MemoryState } from './memory'
import { outcome, type Plan } from './outcome'

type Memories = ReadonlyMap<string, MemoryState>

/** What a card's due day is chosen by. */
export type PlanOf = (card: string) => Plan

/** The grade of a card of which `covered` out of `total` points were shown: all Good, some Hard, none Again. */
export function gradeOfPoints(covered: number, total: number): Grade {
  if (!(total >= 1 && covered >= 0 && covered <= total))
    throw new RangeError(`covered points must be between 0 and a total of at least 1, got ${covered} of ${total}`)
  if (covered === total) return 3
  return covered === 0 ? 1 : 2
}

/** Evidence of one grade, with the due time that is promised for it. */
export function evidenceForCard(
  card: string,
  grade: Grade,
  memories: Memories,
  moment: Moment,
  planOf: PlanOf,
): Evidence {
  return { card, grade, due: outcome(memories.get(card) ?? null, moment, grade, planOf(card)).due }
}

/** Evidence of an answer marked against a rubric: one entry a card, in the order in which the points name them. */
export function evidenceForRubric(
  points: readonly { readonly id: string; readonly card: string }[],
  covered: Iterable<string>,
  memories: Memories,
  moment: Moment,
  planOf: PlanOf,
): Evidence[] {
  const shown = new Set(covered)
  const byCard = new Map<string, { covered: number; total: number }>()
  for (const point of points) {
    const sum = byCard.get(point.card) ?? { covered: 0, total: 0 }
    byCard.set(point.card, { covered: sum.covered + (shown.has(point.id) ? 1 : 0), total: sum.total + 1 })
  }
  return [...byCard].map(([card, sum]) =>
    evidenceForCard(card, gradeOfPoints(sum.covered, sum.total), memories, moment, planOf),
  )
}
