import { dayNumber, type Moment } from './clock'
import { dueDay } from './due'
import { fraction } from './fraction'
import { type MemoryState, stage } from './memory'

/** A card that was graded before; days are counted from the moment's day, which is 0. */
export type SimulatedCard = {
  /** Days until recall falls to 90 %. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  /** The day of the last grade, not above 0. */
  readonly last: number
  /** The day for which the card was promised; what is below 0 is overdue. */
  readonly due: number
}

/** A deck that stands for a larger one. */
export type SimulatedDeck = {
  readonly met: readonly SimulatedCard[]
  /** How many were never graded. */
  readonly unmet: number
  /** How many cards each of these stands for, at least 1. */
  readonly scale: number
}

/** The most cards that are simulated one by one. */
export const mostSimulated = 300

/**
 * The deck of these memories and of `unmet` more cards. Of a large deck a sample stands for all, drawn by the seed, with
 * the same share of cards that were met.
 */
export function simulatedDeck(
  memories: ReadonlyMap<string, MemoryState>,
  unmet: number,
  moment: Moment,
  seed: number,
): SimulatedDeck {
  const total = memories.size + unmet
  const scale = Math.max(1, total / mostSimulated)
  const today = dayNumber(moment.localDay)
  const drawn = [...memories]
    .map(([card, memory]) => ({ memory, place: fraction(`${seed} ${card}`) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.round(memories.size / scale))
  return {
    met: drawn.map(({ memory }) => ({
      stability: memory.stability,
      difficulty: memory.difficulty,
      last: Math.min(0, dayNumber(memory.lastDay) - today),
      // On a step, a card is due on the day itself.
      due: memory.state === stage.review ? dueDay(memory) - today : 0,
    })),
    unmet: Math.round(total / scale) - drawn.length,
    scale,
  }
}
