import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'
import { type Settings, settledBy } from '../srs/settings'
import type { Transaction } from './client'
import { fromRow } from './event-row'

/** The settings that a learner's standing events amount to. */
export async function settingsOf(tx: Transaction, learnerId: string): Promise<Settings> {
  const rows = await tx.event.findMany({ where: { learnerId, kind: 'settings' } })
  if (rows.length === 0) return settledBy([])
  const undone = await tx.event.findMany({
    where: { learnerId, target: { in: rows.map(({ id }) => id) } },
    select: { target: true },
  })
  const targets = new Set(undone.map(({ target }) => target))
  return settledBy(standing(rows.filter(({ id }) => !targets.has(id)).map(fromRow)))
}

/** Whether events that have just been added change the settings: by saying so, or by taking back what did. */
export async function changeSettings(
  tx: Transaction,
  learnerId: string,
  fresh: readonly LearnerEvent[],
): Promise<boolean> {
  if (fresh.some(({ kind }) => kind === 'settings')) return true
  const targets = fresh.flatMap((event) => (event.kind === 'undo' ? [event.payload.target] : []))
  if (targets.length === 0) return false
  return (await tx.event.count({ where: { learnerId, kind: 'settings', id: { in: targets } } })) > 0
}
