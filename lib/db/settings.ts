import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'
import { memorySettings, type Settings, settledBy } from '../srs/settings'
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

/**
 * Whether events that have just been added change the settings on which memory depends: by saying so, or by taking back
 * what did. Most changes, such as how many cards a day, leave every memory as it is.
 */
export async function changeMemorySettings(
  tx: Transaction,
  learnerId: string,
  fresh: readonly LearnerEvent[],
): Promise<boolean> {
  if (fresh.some(isAboutMemory)) return true
  const targets = fresh.flatMap((event) => (event.kind === 'undo' ? [event.payload.target] : []))
  if (targets.length === 0) return false
  const undone = await tx.event.findMany({ where: { learnerId, kind: 'settings', id: { in: targets } } })
  return undone.map(fromRow).some(isAboutMemory)
}

function isAboutMemory(event: LearnerEvent): boolean {
  return event.kind === 'settings' && memorySettings.some((name) => event.payload.changes[name] !== undefined)
}
