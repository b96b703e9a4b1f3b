import type { Moment } from './clock'
import type { MemoryState } from './memory'
import { retrievability } from './scheduler'

/** What was never seen is neither weak nor known. */
const unseen = 0.5

/** How little of some cards is remembered: the mean chance of having forgotten each, 0 to 1. */
export function weaknessOf(
  memories: ReadonlyMap<string, MemoryState>,
  moment: Moment,
): (item: { readonly cards: readonly string[] }) => number {
  return ({ cards }) => {
    if (cards.length === 0) return unseen
    const forgotten = cards.map((card) => {
      const memory = memories.get(card)
      return memory ? 1 - retrievability(memory, moment) : unseen
    })
    return forgotten.reduce((sum, chance) => sum + chance, 0) / cards.length
  }
}
