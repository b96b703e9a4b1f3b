import { browserClient } from './browser-client'
import { lookForRoom, storageIsFull } from './storage-trouble'

const key = 'unroll.room'

/** Looks once a tab whether this browser has room for answers; on every page while it has not. Never throws. */
export async function lookForRoomHere(): Promise<void> {
  try {
    if (sessionStorage.getItem(key) !== null) return
  } catch {
    // Without a memory it looks each time.
  }
  try {
    await lookForRoom((await browserClient()).db)
    if (!storageIsFull()) sessionStorage.setItem(key, 'looked')
  } catch {
    // No database at all: whoever reads or writes is told.
  }
}
