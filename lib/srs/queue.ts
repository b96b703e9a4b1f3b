import { dayNumber, localDayOf, type Moment, startOfDay } from './clock'
import { type MemoryState, stage } from './memory'

export const defaultNewPerDay = 20

type Input = {
  /** Every card that can be learned, in the order of the lessons: new ones are met in this order. */
  readonly cards: readonly { readonly id: string }[]
  readonly memories: ReadonlyMap<string, MemoryState>
  readonly moment: Moment
  readonly newPerDay?: number
  /** Cards already met for the first time on `moment`'s day. */
  readonly newToday?: number
}

export type ReviewQueue = {
  /** Card ids in the order in which to show them: learning, then due, then new. */
  readonly ids: readonly string[]
  readonly counts: {
    readonly learning: number
    readonly due: number
    readonly new: number
    /** Cards that come up later on the same day. */
    readonly later: number
  }
  /** When the next card that is not in the queue becomes due, in milliseconds since the epoch; null when none will. */
  readonly nextDue: number | null
}

/** What is to be reviewed at a moment. The same input always gives the same queue. */
export function reviewQueue({
  cards,
  memories,
  moment,
  newPerDay = defaultNewPerDay,
  newToday = 0,
}: Input): ReviewQueue {
  const learning: Due[] = []
  const reviews: Due[] = []
  const unseen: string[] = []
  const tomorrow = startOfDay(dayNumber(moment.localDay) + 1, moment.utcOffset)
  let later = 0
  let nextDue: number | null = null
  for (const { id } of cards) {
    const memory = memories.get(id)
    if (!memory) {
      unseen.push(id)
      continue
    }
    const at = dueAt(memory, moment)
    if (at > moment.at) {
      nextDue = Math.min(nextDue ?? at, at)
      if (at < tomorrow) later += 1
    } else (memory.state === stage.review ? reviews : learning).push({ id, at })
  }
  const fresh = unseen.slice(0, Math.max(0, newPerDay - newToday))
  if (fresh.length < unseen.length && newPerDay > 0) nextDue = Math.min(nextDue ?? tomorrow, tomorrow)
  return {
    ids: [...learning.sort(byDue).map(idOf), ...reviews.sort(byDue).map(idOf), ...fresh],
    counts: { learning: learning.length, due: reviews.length, new: fresh.length, later },
    nextDue,
  }
}

/**
 * When a card is due on the clock of `moment`, in milliseconds since the epoch. A review is promised for a day, and
 * that day begins at 04:00 wherever the learner is now, so that ts-fsrs counts the days that were promised.
 */
export function dueAt(memory: MemoryState, moment: Moment): number {
  if (memory.state !== stage.review) return memory.due
  return startOfDay(dayNumber(localDayOf(memory.due, memory.utcOffset)), moment.utcOffset)
}

type Due = { readonly id: string; readonly at: number }

function byDue(a: Due, b: Due): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

function idOf(due: Due): string {
  return due.id
}
