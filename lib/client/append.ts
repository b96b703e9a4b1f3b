import type { LearnerEvent } from '../events/event'
import type { Kind, Payloads } from '../events/payload'
import type { MediaFile } from '../media/address'
import { type Moment, momentOf } from '../srs/clock'
import { algorithmVersion } from '../srs/scheduler'
import { defaultWeights, weightsName } from '../srs/weights'
import { type Database, writeTo } from './database'
import { currentMoment, type Environment } from './environment'
import { pendingRecord, slotName } from './event-record'
import { putMedia } from './media-store'
import { replicaIn } from './replica'
import { nextRevision, reach, revisionOf } from './revision'
import { kept } from './storage-unavailable'

export type EventOf<K extends Kind> = Extract<LearnerEvent, { kind: K }>

/** When the learner acted, on their own clock, and the name of the weights under which evidence was promised. */
export type Stamp = { readonly moment: Moment; readonly weights: string }

type Context = { readonly db: Database; readonly environment: Environment }

/** What one event is to say. */
export type Said = { [K in Kind]: { readonly kind: K; readonly payload: Payloads[K] } }[Kind]

/** Events that are on the disk: whose, and the revision of the log that they made. */
export type Written = {
  readonly events: readonly LearnerEvent[]
  readonly learner: string | null
  readonly revision: number
}

/**
 * Makes events and puts them into the outbox: all of them or none. Resolves when they are on the disk, not before. Throws
 * StorageUnavailable.
 */
export function appendEvents(
  { db, environment }: Context,
  said: readonly Said[],
  stamp: Stamp = stampOf(environment),
): Promise<Written> {
  const events = said.map(({ kind, payload }) => eventOf(environment.newId(), kind, payload, stamp))
  return kept(async () => {
    const tx = writeTo(db, 'events', 'meta')
    const meta = tx.objectStore('meta')
    // Asked for and written in one go each: somebody waits for it.
    const [{ learner }, former] = await Promise.all([replicaIn(meta), revisionOf(meta)])
    const revision = former + 1
    const store = tx.objectStore('events')
    const added = events.map((event) => store.add(pendingRecord(event, learner, revision)))
    await Promise.all([...added, reach(meta, revision), tx.done])
    return { events, learner, revision }
  })
}

/** What of an import was not here before. */
export type News = { readonly events: number; readonly media: number }

/**
 * Puts events that happened elsewhere into the outbox as they are, and keeps the files that their cards name: all of
 * them or nothing; what is here already stays as it is. Answers what was news. Throws StorageUnavailable, `full` when
 * there is no room for the files.
 */
export function importEvents(
  { db }: Pick<Context, 'db'>,
  events: readonly LearnerEvent[],
  media: readonly MediaFile[] = [],
): Promise<News> {
  return kept(async () => {
    const tx = writeTo(db, 'events', 'meta', 'media', 'mediaBytes')
    // Whoever waits for `done` hears of the error that ended it; here that comes first.
    tx.done.catch(() => {})
    const meta = tx.objectStore('meta')
    const store = tx.objectStore('events')
    const { learner } = await replicaIn(meta)
    const files = media.length === 0 ? 0 : await putMedia(tx, learner, media)
    const known = new Set(await store.getAllKeys())
    const fresh = events.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) {
      const revision = await nextRevision(meta)
      for (const event of fresh) void store.put(pendingRecord(event, learner, revision))
    }
    await tx.done
    return { events: fresh.length, media: files }
  })
}

function stampOf(environment: Environment): Stamp {
  return { moment: currentMoment(undefined, environment), weights: weightsName(defaultWeights) }
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
  const now = currentMoment(undefined, environment)
  const id = environment.newId()
  return kept(async () => {
    const tx = writeTo(db, 'events', 'meta')
    const meta = tx.objectStore('meta')
    const { learner } = await replicaIn(meta)
    const events = tx.objectStore('events')
    const latest = (await events.index('slot').openCursor(IDBKeyRange.bound([slot], [slot, []]), 'prev'))?.value
    const open = latest?.state === 'pending' && !latest.sent && latest.learner === learner
    const at = Math.max(now.at, latest ? latest.event.at + (open ? 0 : 1) : 0)
    const stamp = { ...stampOf(environment), moment: momentOf(at, now.utcOffset) }
    const event = eventOf(open ? latest.id : id, 'interview.draft', payload, stamp)
    const revision = await nextRevision(meta)
    await Promise.all([events.put(pendingRecord(event, learner, revision)), tx.done])
    return { event, isNew: !open }
  })
}

function eventOf<K extends Kind>(id: string, kind: K, payload: Payloads[K], { moment, weights }: Stamp): EventOf<K> {
  const envelope = { id, v: 1, ...moment, algorithm: algorithmVersion, weights }
  return { ...envelope, kind, payload } as unknown as EventOf<K>
}
