import { allEvents, type SyncStatus, status, subscribe } from '@/lib/client/log'
import { StorageUnavailable } from '@/lib/client/storage-unavailable'
import type { LearnerEvent } from '@/lib/events/event'
import { foldEvents } from '@/lib/srs/fold'
import type { Memory } from '@/lib/srs/memory'

/** What the pages know of the learner: the log on this device, and the memory of each card folded from it. */
export type Learner = {
  phase: 'loading' | 'ready' | 'unavailable'
  events: readonly LearnerEvent[]
  memories: ReadonlyMap<string, Memory>
  sync: SyncStatus
}

const untouched: SyncStatus = { pending: 0, refused: 0, otherLearner: 0, offline: false, problem: null }

export const loading: Learner = { phase: 'loading', events: [], memories: new Map(), sync: untouched }

let snapshot = loading
let started = false
let reads = 0
let shown = 0
const listeners = new Set<() => void>()

export function currentLearner(): Learner {
  return snapshot
}

/** Listens for changes of the log; the first listener opens the database, and with it the sync. */
export function onLearnerChange(listener: () => void): () => void {
  listeners.add(listener)
  if (!started) {
    started = true
    subscribe(() => void refresh())
    void refresh()
  }
  return () => listeners.delete(listener)
}

/** Reads the log again, so that what follows an awaited write already sees it. */
export async function refresh(): Promise<void> {
  reads += 1
  const read = reads
  const next = await readLog()
  // A read that was overtaken by a later one knows less than what is shown already.
  if (read < shown) return
  shown = read
  snapshot = next
  for (const listener of listeners) listener()
}

async function readLog(): Promise<Learner> {
  try {
    const [events, sync] = await Promise.all([allEvents(), status()])
    return { phase: 'ready', events, memories: foldEvents(events), sync }
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return { ...loading, phase: 'unavailable' }
  }
}
