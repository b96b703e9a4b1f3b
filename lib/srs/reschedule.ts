import { dayNumber, type Moment, startOfDay } from './clock'
import { dueDay } from './due'
import { chooseDays } from './interval-choice'
import { type MemoryState, stage } from './memory'
import { intervalOf } from './scheduler'
import type { Settings } from './settings'

/** A new promise for a card: milliseconds since the epoch. */
export type Due = { readonly card: string; readonly due: number }

/**
 * The promises that these settings would make for cards in review, counted from their last grade, where they differ from
 * those that stand. What would be overdue is due today. Cards are placed in the order of their ids, each knowing where
 * those before it went.
 */
export function reschedule(
  memories: ReadonlyMap<string, MemoryState>,
  moment: Moment,
  settings: Settings,
): readonly Due[] {
  const today = dayNumber(moment.localDay)
  const load = new Map<number, number>()
  const changed: Due[] = []
  for (const [card, memory] of [...memories].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (memory.state !== stage.review) continue
    const last = dayNumber(memory.lastDay)
    const [days = 1] = chooseDays([intervalOf(memory.stability, settings)], {
      settings,
      card,
      load,
      today: last,
      elapsed: 0,
      reps: memory.reps,
    })
    const day = Math.max(today, last + days)
    load.set(day, (load.get(day) ?? 0) + 1)
    if (day !== Math.max(today, dueDay(memory)))
      changed.push({ card, due: startOfDay(day, moment.utcOffset, settings.dayStart) })
  }
  return changed
}
