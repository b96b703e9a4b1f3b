import type { Level } from './kind'

/** Stability in days from which a review asks for the second and the third level. */
const steady = [7, 30] as const

/** The level at which a card of this stability (in days; null before its first grade) is asked for. */
export function levelFor(stability: number | null, levels: Level): Level {
  const reached = 1 + steady.filter((days) => stability !== null && stability >= days).length
  return Math.min(reached, levels) as Level
}

/**
 * The seed of a card's numbers in a review: fresh after every grade and on every day, and until then the same, so that a
 * reload or an undo brings back what was on the screen. `lastEvent`: the latest that counted for the card, null for none.
 */
export function reviewSeed(card: string, lastEvent: string | null, localDay: string): number {
  return fnv1a(`${card} ${lastEvent ?? 'new'} ${localDay}`)
}

/** The 32-bit hash of Fowler, Noll and Vo of a text's UTF-16 code units. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return hash >>> 0
}
