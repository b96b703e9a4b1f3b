import type { StoredEvent } from '../events/event'
import type { Database } from './client'
import { fromRow } from './event-row'

/** Events in one answer. */
export const pageSize = 500

/** A learner's events behind a cursor, in the order of their seq; `more` when others follow. */
export async function readEvents(
  db: Database,
  learnerId: string,
  after: number,
): Promise<{ events: StoredEvent[]; more: boolean }> {
  const rows = await db.event.findMany({
    where: { learnerId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: pageSize + 1,
  })
  return { events: rows.slice(0, pageSize).map(fromRow), more: rows.length > pageSize }
}
