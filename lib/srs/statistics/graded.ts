import type { Grade } from '../../events/evidence'
import { dayNumber } from '../clock'
import type { Entry } from '../entries'
import { remember } from '../fold'
import type { Memory } from '../memory'
import { defaultWeights, type Weights } from '../weights'

/** One grade of a card with what was remembered of the card just before it. */
export type Graded = Entry & {
  readonly card: string
  /** null: the card had never been graded. */
  readonly before: Memory | null
  /** Whole days of the learner since the card's last grade, 0 for its first one. */
  readonly elapsed: number
  /** It is the card's first grade of its local day. */
  readonly firstOfDay: boolean
}

/**
 * Every grade of every card (`entriesByCard`), each card's in the order in which they were given, with the memory that
 * the scheduler had before it. Entries that are no grade from 1 to 4 are left out.
 */
export function gradedOf(entries: ReadonlyMap<string, readonly Entry[]>, weights: Weights = defaultWeights): Graded[] {
  return [...entries].flatMap(([card, list]) => gradedOfCard(card, list, weights))
}

function gradedOfCard(card: string, entries: readonly Entry[], weights: Weights): Graded[] {
  const days = new Set<string>()
  let before: Memory | null = null
  return entries.filter(isGrade).map((entry) => {
    const last: Memory | null = before
    const elapsed = last ? Math.max(0, dayNumber(entry.localDay) - dayNumber(last.lastDay)) : 0
    const firstOfDay = !days.has(entry.localDay)
    days.add(entry.localDay)
    before = remember(last, entry, weights)
    return { ...entry, card, before: last, elapsed, firstOfDay }
  })
}

/** A log may come to hold entries that reschedule a card by hand: they say nothing of what was recalled. */
function isGrade({ grade }: { readonly grade: number }): boolean {
  return grade >= 1 && grade <= 4
}

/** Whether the card was recalled: every grade but Again is a pass. */
export function isRecalled(grade: Grade): boolean {
  return grade > 1
}
