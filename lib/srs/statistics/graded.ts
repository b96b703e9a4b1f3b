import type { Grade } from '../../events/evidence'
import { dayNumber } from '../clock'
import { type Entry, manual } from '../entries'
import { remember } from '../fold'
import type { Memory } from '../memory'
import { defaultSettings, type Settings } from '../settings'

/** One grade of a card with what was remembered of the card just before it. */
export type Graded = Omit<Entry, 'grade'> & {
  readonly grade: Grade
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
 * the scheduler had before it. Entries without a grade, which reschedule a card by hand, say nothing of what was recalled.
 */
export function gradedOf(
  entries: ReadonlyMap<string, readonly Entry[]>,
  settings: Settings = defaultSettings,
): Graded[] {
  return [...entries].flatMap(([card, list]) => gradedOfCard(card, list, settings))
}

function gradedOfCard(card: string, entries: readonly Entry[], settings: Settings): Graded[] {
  const days = new Set<string>()
  let before: Memory | null = null
  return entries.flatMap((entry) => {
    const last: Memory | null = before
    before = remember(last, entry, settings)
    const { grade, localDay } = entry
    if (grade === manual) return []
    const elapsed = last ? Math.max(0, dayNumber(localDay) - dayNumber(last.lastDay)) : 0
    const firstOfDay = !days.has(localDay)
    days.add(localDay)
    return [{ ...entry, grade, card, before: last, elapsed, firstOfDay }]
  })
}

/** Whether the card was recalled: every grade but Again is a pass. */
export function isRecalled(grade: Grade): boolean {
  return grade > 1
}
