import { dayBegunAt, type Moment, startOfDay, usualDayStart } from './clock'
import { type MemoryState, stage } from './memory'

/** The number of the day for which a review was promised. */
export function dueDay(memory: MemoryState): number {
  return dayBegunAt(memory.due, memory.utcOffset)
}

/**
 * When a card is due on the clock of `moment`, in milliseconds since the epoch. A review is promised for a day, and
 * that day begins at the learner's own hour wherever they are now, so that ts-fsrs counts the days that were promised.
 */
export function dueAt(memory: MemoryState, moment: Moment, dayStart = usualDayStart): number {
  if (memory.state !== stage.review) return memory.due
  return startOfDay(dueDay(memory), moment.utcOffset, dayStart)
}
