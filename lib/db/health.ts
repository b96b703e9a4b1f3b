import { setTimeout } from 'node:timers/promises'
import type { Database } from './client'

/** The database took too long; its name is one by which lib/db/error.ts knows it. */
class SlowDatabase extends Error {
  override readonly name = 'DriverAdapterError'
}

/**
 * Throws unless the database answers a query on a table of ours, within `millis`: open, reachable and migrated. Whoever
 * watches wants to be told soon, where a learner's request had better wait.
 */
export async function checkHealth(db: Database, millis = 5000): Promise<void> {
  const late = new AbortController()
  const slow = setTimeout(millis, undefined, { signal: late.signal }).then(() => {
    throw new SlowDatabase(`no answer in ${millis} ms`)
  })
  const answer = db.learner.findFirst({ select: { id: true } })
  try {
    await Promise.race([answer, slow])
  } finally {
    // Whichever of the two comes second is nobody's any more.
    answer.catch(() => {})
    slow.catch(() => {})
    late.abort()
  }
}
