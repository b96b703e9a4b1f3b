import type { Database } from './client'

/** Throws unless the database answers a query on a table of ours: open, reachable and migrated. */
export async function checkHealth(db: Database): Promise<void> {
  await db.learner.findFirst({ select: { id: true } })
}
