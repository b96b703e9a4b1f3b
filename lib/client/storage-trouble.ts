import { StorageUnavailable } from './storage-unavailable'

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

/** Asks the browser how much room is left. */
export async function lookForRoom(
  storage = globalThis.navigator?.storage as StorageManager | undefined,
): Promise<void> {
  full = shortOfRoom((await storage?.estimate?.().catch(() => null)) ?? {})
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
