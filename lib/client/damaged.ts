import { isSound } from '../events/sound'
import { type Database, type EventRecord, type EventState, writeTo } from './database'
import { replicaIn } from './replica'
import { nextRevision } from './revision'

const states: readonly EventState[] = ['pending', 'acknowledged', 'refused', 'damaged']

/**
 * Whether a record can be read and sent: a browser that crashed, a disk that failed or a hand in the developer tools may
 * have left anything. What was set aside already counts as whole: there is nothing more to do about it.
 */
export function isWhole(record: EventRecord): boolean {
  const { id, event, learner, state, seq } = record as Partial<EventRecord>
  if (!states.includes(state as EventState)) return false
  if (state === 'damaged') return true
  if (learner !== null && typeof learner !== 'string') return false
  return isSound(event) && event.id === id && (state !== 'acknowledged' || Number.isSafeInteger(seq))
}

/** The record as it is set aside: all that is left of it is kept, and it is neither sent nor read as an event. */
export function damagedRecord(record: EventRecord, revision: number): EventRecord {
  return { ...record, state: 'damaged', problem: 'the record is damaged', revision }
}

/**
 * Sets damaged records aside, so that they hold nothing else up. The server may have what is damaged here: the log is
 * read from its start again, and what comes takes the damaged one's place.
 */
export async function setDamagedAside(db: Database, ids: readonly string[]): Promise<void> {
  const tx = writeTo(db, 'events', 'meta')
  const meta = tx.objectStore('meta')
  const events = tx.objectStore('events')
  const revision = await nextRevision(meta)
  for (const id of ids) {
    const record = await events.get(id)
    if (record && !isWhole(record)) await events.put(damagedRecord(record, revision))
  }
  await meta.put({ ...(await replicaIn(meta)), cursor: 0 })
  await tx.done
}
