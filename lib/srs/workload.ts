import { dayNumber, type Moment } from './clock'
import { dueDay } from './due'
import { type MemoryState, stage } from './memory'

/** How many reviews are due on each day, by its number; what is overdue counts for the moment's day. */
export function workload(memories: Iterable<MemoryState>, moment: Moment): Map<number, number> {
  const today = dayNumber(moment.localDay)
  const load = new Map<number, number>()
  for (const memory of memories) {
    if (memory.state !== stage.review) continue
    const day = Math.max(today, dueDay(memory))
    load.set(day, (load.get(day) ?? 0) + 1)
  }
  return load
}
