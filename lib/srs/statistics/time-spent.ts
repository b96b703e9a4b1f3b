import type { LearnerEvent } from '../../events/event'
import { standing } from '../../events/standing'
import { daysUntil } from './day-range'
import { median } from './histogram'

export type TimeSpent = {
  /** Milliseconds spent on cards and exercises on each local day, today last, and how many of them were timed. */
  readonly days: readonly { readonly day: string; readonly millis: number; readonly timed: number }[]
  /** The median time of a card in these days, in milliseconds; null when none was timed. */
  readonly median: number | null
}

export const timeDays = 30

/** How long reviews and exercises took, where their events say so; older events do not. */
export function timeSpent(events: Iterable<LearnerEvent>, today: string, count = timeDays): TimeSpent {
  const byDay = new Map(daysUntil(today, count).map((day) => [day, [] as number[]]))
  for (const event of standing(events)) {
    if (event.kind !== 'review' && event.kind !== 'exercise') continue
    const { took } = event.payload
    if (took !== undefined) byDay.get(event.localDay)?.push(took)
  }
  return {
    days: [...byDay].map(([day, times]) => ({
      day,
      millis: times.reduce((sum, millis) => sum + millis, 0),
      timed: times.length,
    })),
    median: median([...byDay.values()].flat()),
  }
}
