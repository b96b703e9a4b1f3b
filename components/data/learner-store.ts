import { afterPaint } from '@/lib/client/after-paint'
import type { SyncStatus } from '@/lib/client/log'
import { StorageUnavailable } from '@/lib/client/storage-unavailable'
import { whenIdle } from '@/lib/client/when-idle'
import { type LearnerState, noState } from '@/lib/srs/learner-state'

/** What the pages know of the learner: the log on this device, and all that is folded from it. */
export type Learner = LearnerState & {
  readonly phase: 'loading' | 'ready' | 'unavailable'
  readonly sync: SyncStatus
  /** There is no room for what is answered next, or hardly any. */
  readonly full: boolean
}

const untouched: SyncStatus = { pending: 0, refused: 0, damaged: 0, otherLearner: 0, offline: false, problem: null }

export const loading: Learner = { ...noState, phase: 'loading', sync: untouched, full: false }

/** The database, the sync and the scheduler: no page needs them to be read, so they come after it. */
export const learnerLog = () => import('./learner-log')

let snapshot = loading
let started = false
let reads = 0
let shown = 0
const listeners = new Set<() => void>()

export function currentLearner(): Learner {
  return snapshot
}

/** Listens for changes of the log; soon after the first listener came, the database is opened, and with it the sync. */
export function onLearnerChange(listener: () => void): () => void {
  listeners.add(listener)
  if (!started) {
    started = true
    whenIdle(() => void begin(), { timeout: 1000, otherwise: 200 })
  }
  return () => listeners.delete(listener)
}

async function begin(): Promise<void> {
  const { lookForRoomHere, subscribe } = await learnerLog()
  await lookForRoomHere()
  // News that come together are one reading, and none delays what is to be drawn.
  subscribe(afterPaint(() => void refresh()))
  await refresh()
}

/** Reads the log again, so that what follows an awaited write already sees it. */
export async function refresh(): Promise<void> {
  reads += 1
  const read = reads
  const next = await readLog()
  // A read that was overtaken by a later one knows less than what is shown already.
  if (read < shown) return
  shown = read
  if (!isSame(next, snapshot)) show(next)
}

/** Whether views would draw the same: all but the sync follows from the events. */
function isSame(a: Learner, b: Learner): boolean {
  const parts = Object.keys(untouched) as (keyof SyncStatus)[]
  const same = a.phase === b.phase && a.events === b.events && a.full === b.full
  return same && parts.every((part) => a.sync[part] === b.sync[part])
}

/**
 * Shows at once what this tab has just written: it is on the disk, and known without reading the log again. All else, and
 * how far it is sent, the next reading tells.
 */
export async function showWritten(): Promise<void> {
  const { shownState } = await learnerLog()
  const state = await shownState()
  // A reading under way may have begun before the writing.
  reads += 1
  shown = reads
  const { sync, events, full } = snapshot
  const written = Math.max(0, state.events.length - events.length)
  show({ ...state, phase: 'ready', full, sync: { ...sync, pending: sync.pending + written } })
}

function show(next: Learner): void {
  snapshot = next
  for (const listener of listeners) listener()
}

async function readLog(): Promise<Learner> {
  const { learnerState, status, storageIsFull } = await learnerLog()
  try {
    const [state, sync] = await Promise.all([learnerState(), status()])
    return { ...state, phase: 'ready', sync, full: storageIsFull() }
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return { ...loading, phase: 'unavailable' }
  }
}
