import { statusesOf } from '../srs/card-status'
import { dayMillis, type Moment } from '../srs/clock'
import { dueAt } from '../srs/due'
import type { Stage } from '../srs/memory'
import type { Database } from './client'
import { fromRow } from './event-row'

/** A card that is due. */
export type DueCard = {
  readonly card: string
  /** Milliseconds since the epoch. */
  readonly due: number
  readonly stage: Stage
}

/**
 * The cards of a learner that are due at a moment, the longest due first, at most `limit` of them; `more` when there are
 * others. What is suspended is left out. It reads as many rows as it answers, however many cards there are.
 */
export async function dueQueue(
  db: Database,
  learnerId: string,
  moment: Moment,
  limit: number,
): Promise<{ due: DueCard[]; more: boolean }> {
  const statuses = statusesOf(
    (
      await db.event.findMany({
        where: { learnerId, kind: 'card.status' },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
    ).map(fromRow),
  )
  const suspended = [...statuses].filter(([, { suspended }]) => suspended).length
  const rows = await db.memory.findMany({
    // A day may begin earlier where the learner is now than where it was promised.
    where: { learnerId, due: { lte: BigInt(moment.at + dayMillis) } },
    orderBy: { due: 'asc' },
    take: limit + 1 + suspended,
    omit: { learnerId: true },
  })
  const due = rows.flatMap(({ card, due, lastAt, state, ...rest }) => {
    const memory = { ...rest, due: Number(due), lastAt: Number(lastAt), state: state as Stage }
    const at = dueAt(memory, moment)
    return at <= moment.at && !statuses.get(card)?.suspended ? [{ card, due: at, stage: memory.state }] : []
  })
  return { due: due.slice(0, limit), more: due.length > limit }
}
