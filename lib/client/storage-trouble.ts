import type { Database } from './database'
import { kept, StorageUnavailable } from './storage-unavailable'

/** Below so many free bytes the next answers may not find room: IndexedDB takes more than what is written. */
const leastFree = 1_000_000

type Estimate = { readonly quota?: number; readonly usage?: number }

/** Whether so little room is left that it is to be said before anything is answered. False where the browser says nothing. */
export function shortOfRoom({ quota, usage }: Estimate): boolean {
  return quota !== undefined && usage !== undefined && quota - usage < leastFree
}

let full = false

/** Whether the last write found no room, or the next one may not. */
export function storageIsFull(): boolean {
  return full
}

/** As much as a long answer with its evidence takes. */
const trialLength = 100_000

/** Writes as much as an answer and deletes it again: Chromium reports the same quota to everybody, whatever it will take. */
async function takesAnAnswer(db: Pick<Database, 'put' | 'delete'>): Promise<boolean> {
  try {
    await kept(() => db.put('meta', { key: 'trial', filler: 'x'.repeat(trialLength) }))
    await kept(() => db.delete('meta', 'trial'))
    return true
  } catch (error) {
    if (error instanceof StorageUnavailable && error.problem === 'full') return false
    throw error
  }
}

/** Finds out whether there is room: as the browser says, and by a write. */
export async function lookForRoom(
  db: Pick<Database, 'put' | 'delete'>,
  storage = globalThis.navigator?.storage as Pick<StorageManager, 'estimate'> | undefined,
): Promise<void> {
  const estimate = (await storage?.estimate?.().catch(() => null)) ?? {}
  full = shortOfRoom(estimate) || !(await takesAnAnswer(db))
}

/** Runs a write of the log, and remembers whether it found room; `tell` is called when that has changed. */
export async function watched<T>(write: () => Promise<T>, tell: () => void): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof StorageUnavailable && error.problem === 'full' && !full) {
      full = true
      tell()
    }
    throw error
  }
}
