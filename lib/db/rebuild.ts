import { standing } from '../events/standing'
import type { Database } from './client'
import { fromRow } from './event-row'
import { evidenceRows } from './evidence'
import { lockLearner } from './learner'
import { refold } from './memory'
import { withRetry } from './retry'

/**
 * Makes a learner's evidence and memory anew from the events alone. What was stored must come out the same; a new
 * version of the fold calls this for everybody.
 */
export function rebuild(db: Database, learnerId: string, now: number): Promise<void> {
  return withRetry(() =>
    db.$transaction(async (tx) => {
      const { id } = await lockLearner(tx, learnerId, 0, now)
      const rows = await tx.event.findMany({ where: { learnerId: id }, orderBy: { seq: 'asc' } })
      const evidence = standing(rows.map(fromRow)).flatMap((event) => evidenceRows(id, event))
      await tx.evidence.deleteMany({ where: { learnerId: id } })
      await tx.memory.deleteMany({ where: { learnerId: id } })
      if (evidence.length > 0) await tx.evidence.createMany({ data: evidence })
      await refold(tx, id, [...new Set(evidence.map(({ card }) => card))])
    }),
  )
}
