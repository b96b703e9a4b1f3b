import { setTimeout as pause } from 'node:timers/promises'

/** Prisma: a write conflict or deadlock; SQLite busy with another process's write. The transaction left nothing behind. */
const passing = new Set(['P2034', 'P1008'])

const attempts = 5

/** Runs a whole transaction again when the database could not fit it in this time, at most four times. */
export async function withRetry<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error
      await pause(10 * 2 ** attempt)
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && passing.has(String(error.code))) || error.message.includes('SQLITE_BUSY')
}
