import { setTimeout } from 'node:timers/promises'

/** Prisma's codes for a write conflict or deadlock, and for a lock that another process has: nothing was written. */
const passing = new Set(['P2034', 'P1008'])

/** PostgreSQL's own words for the same, where the query was one of ours. */
const conflict = /Code: `(?:40001|40P01)`/

/** Together about ten seconds, however often: more than a backup or another starter's migration holds the lock. */
const attempts = 45
const longestPause = 250

/** Runs a whole transaction again when the database could not fit it in this time, waiting a little longer each time. */
export async function withRetry<T>(
  transaction: () => Promise<T>,
  pause: (millis: number) => Promise<unknown> = setTimeout,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error
      await pause(Math.min(longestPause, 5 * 2 ** attempt))
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    passing.has(code) || (code === 'P2010' && conflict.test(error.message)) || error.message.includes('SQLITE_BUSY')
  )
}
