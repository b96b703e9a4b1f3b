import { dayNumber, type Moment } from './clock'
import { dueDay } from './due'
import { LayeredMap } from './layered-map'
import { type MemoryState, stage } from './memory'

/** How many reviews are due on each day, by its number. */
export type Workload = ReadonlyMap<number, number>

type Memories = ReadonlyMap<string, MemoryState>

/** How many reviews are due on each day, by its number; what is overdue counts for the moment's day. */
export function workload(memories: Iterable<MemoryState>, moment: Moment): Map<number, number> {
  const today = dayNumber(moment.localDay)
  const load = new Map<number, number>()
  for (const memory of memories) count(load, memory, today, 1)
  return load
}

/** The same for memories that came from `before`, whose workload on the same day was `load`: only what differs is counted. */
export function nextWorkload(load: Workload, before: Memories, memories: Memories, moment: Moment): Workload {
  const changed = memories instanceof LayeredMap ? memories.changedSince(before) : null
  if (!changed) return memories === before ? load : workload(memories.values(), moment)
  const today = dayNumber(moment.localDay)
  const next = new Map(load)
  for (const card of changed) {
    count(next, before.get(card), today, -1)
    count(next, memories.get(card), today, 1)
  }
  return next
}

function count(load: Map<number, number>, memory: MemoryState | undefined, today: number, by: 1 | -1): void {
  if (memory?.state !== stage.review) return
  const day = Math.max(today, dueDay(memory))
  const due = (load.get(day) ?? 0) + by
  if (due > 0) load.set(day, due)
  else load.delete(day)
}
