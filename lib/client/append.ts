import type { LearnerEvent } from '../events/event'
import type { Kind, Payloads } from '../events/payload'
import { type Moment, momentOf } from '../srs/clock'
import { algorithmVersion } from '../srs/scheduler'
import { weightsVersion } from '../srs/weights'
import { type Database, writeTo } from './database'
import { currentMoment, type Environment } from './environment'
import { pendingRecord, slotName } from './event-record'
import { replicaIn } from './replica'
import { kept } from './storage-unavailable'

export type EventOf<K extends Kind> = Extract<LearnerEvent, { kind: K }>

type Context = { readonly db: Database; readonly environment: Environment }

/**
 * Makes an event and puts it into the outbox. Resolves when it is on the disk, not before. `moment` is when the
 * learner acted, for evidence that was promised at that moment. Throws StorageUnavailable.
 */
export function appendEvent<K extends Kind>(
  { db, environment }: Context,
  kind: K,
  payload: Payloads[K],
  moment: Moment = currentMoment(environment),
): Promise<EventOf<K>> {
  const event = eventOf(environment.newId(), kind, payload, moment)
  return kept(async () => {
    const tx = writeTo(db, 'events', 'meta')
    const { learner } = await replicaIn(tx.objectStore('meta'))
    await Promise.all([tx.objectStore('events').add(pendingRecord(event, learner)), tx.done])
    return event
  })
}

/**
 * Keeps the answer of an interview's question as it stands. A draft that was never sent is overwritten in place; once
 * it was handed to the network it is final, and the text goes into a new event: then `isNew` is true. A new draft is never older than the one
 * before it, even when the clock was set back, since the latest draft is the answer. Throws StorageUnavailable.
 */
export function appendDraft(
  { db, environment }: Context,
  payload: Payloads['interview.draft'],
): Promise<{ event: EventOf<'interview.draft'>; isNew: boolean }> {
  const slot = slotName(payload.interview, payload.question)
  const { at, utcOffset } = currentMoment(environment)
  const id = environment.newId()
  return kept(async () => {
    const tx = writeTo(db, 'events', 'meta')
    const { learner } = await replicaIn(tx.objectStore('meta'))
    const events = tx.objectStore('events')
    const latest = (await events.index('slot').openCursor(IDBKeyRange.bound([slot], [slot, []]), 'prev'))?.value
    const open = latest?.state === 'pending' && !latest.sent && latest.learner === learner
    const moment = momentOf(Math.max(at, latest ? latest.event.at + (open ? 0 : 1) : 0), utcOffset)
    const event = eventOf(open ? latest.id : id, 'interview.draft', payload, moment)
    await Promise.all([events.put(pendingRecord(event, learner)), tx.done])
    return { event, isNew: !open }
  })
}

function eventOf<K extends Kind>(id: string, kind: K, payload: Payloads[K], moment: Moment): EventOf<K> {
  const envelope = { id, v: 1, ...moment, algorithm: algorithmVersion, weights: weightsVersion }
  return { ...envelope, kind, payload } as unknown as EventOf<K>
}
