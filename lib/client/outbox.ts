import type { StoredEvent } from '../events/event'
import { damagedRecord, isWhole } from './damaged'
import { type Database, type EventRecord, noteIn, type ReplicaRow, writeTo } from './database'
import { acknowledgedRecord } from './event-record'
import type { Acknowledgement } from './protocol'
import { adoptLearner, replicaIn } from './replica'
import { nextRevision } from './revision'

/** How long a draft waits after its last change, so that typing does not make an event of every pause. */
export const draftMillis = 10_000

export type Batch = { readonly learner: string | null; readonly records: readonly EventRecord[] }

type Choice = { readonly now: number; readonly limit: number; readonly flushDrafts: boolean }

/**
 * The next events to send, oldest first, all of the current learner; drafts only once they are ripe. Drafts, which alone
 * can change, are marked as sent in the transaction that reads them, so that none changes between its reading here and
 * its arrival there. What is damaged is set aside. Without either, nothing is written, and nobody who writes an answer
 * waits.
 */
export async function takeBatch(db: Database, choice: Choice): Promise<Batch> {
  const reading = db.transaction(['events', 'meta'])
  const { damaged: broken, ...batch } = await batchIn(
    reading.objectStore('events'),
    reading.objectStore('meta'),
    choice,
  )
  if (broken.length === 0 && !batch.records.some(isOpenDraft)) return batch
  const tx = writeTo(db, 'events', 'meta')
  const events = tx.objectStore('events')
  const meta = tx.objectStore('meta')
  const { learner, records, damaged } = await batchIn(events, meta, choice)
  for (const record of records.filter(isOpenDraft)) await events.put({ ...record, sent: true })
  if (damaged.length > 0) {
    const revision = await nextRevision(meta)
    for (const record of damaged) await events.put(damagedRecord(record, revision))
  }
  await tx.done
  return { learner, records }
}

type Events = { index(name: 'state'): { getAll(state: 'pending'): Promise<EventRecord[]> } }

type Found = Batch & { readonly damaged: readonly EventRecord[] }

async function batchIn(events: Events, meta: Parameters<typeof replicaIn>[0], choice: Choice): Promise<Found> {
  const [{ learner }, all] = await Promise.all([replicaIn(meta), events.index('state').getAll('pending')])
  const pending = all.filter((record) => isWhole(record) && record.learner === learner)
  const records = pending
    .filter((record) => choice.flushDrafts || ripeIn(record, pending, choice.now) === 0)
    .sort((a, b) => a.event.at - b.event.at || (a.id < b.id ? -1 : 1))
    .slice(0, choice.limit)
  return { learner, records, damaged: all.filter((record) => !isWhole(record)) }
}

function isOpenDraft({ event, sent }: EventRecord): boolean {
  return event.kind === 'interview.draft' && !sent
}

/** Milliseconds until the next waiting draft of the current learner is ripe; null when none waits. */
export async function nextRipeIn(db: Database, now: number): Promise<number | null> {
  const tx = db.transaction(['events', 'meta'])
  const { learner } = await replicaIn(tx.objectStore('meta'))
  const all = await tx.objectStore('events').index('state').getAll('pending')
  const pending = all.filter((record) => isWhole(record) && record.learner === learner)
  const waits = pending.map((record) => ripeIn(record, pending, now)).filter((wait) => wait > 0)
  return waits.length === 0 ? null : Math.min(...waits)
}

/** A draft is ripe after a pause, when it was tried before, or when something else of its interview is to be sent. */
function ripeIn({ event, sent }: EventRecord, pending: readonly EventRecord[], now: number): number {
  if (event.kind !== 'interview.draft' || sent) return 0
  const { interview } = event.payload
  const accompanied = pending.some(
    ({ event: other }) =>
      other.kind !== 'interview.draft' && 'interview' in other.payload && other.payload.interview === interview,
  )
  // A draft from the future was written before the clock was set back; it need not wait for the clock to catch up.
  return accompanied ? 0 : Math.max(0, draftMillis - Math.abs(now - event.at))
}

/**
 * Takes over what the server fixed for the events of a batch: each one's place, time and day, and the learner. When that
 * is another than they were sent for (the first one ever, or an account into which this learner was merged), all that
 * waits for the former is the latter's.
 */
export async function acknowledge(
  db: Database,
  learner: string,
  batch: Batch,
  acknowledgements: readonly Acknowledgement[],
): Promise<void> {
  const tx = noteIn(db, 'events', 'drafts', 'meta', 'media')
  const held = (await replicaIn(tx.objectStore('meta'))).learner === batch.learner
  if (held) await adoptLearner(tx, learner, batch.learner)
  const events = tx.objectStore('events')
  for (const { id, seq, at, localDay } of acknowledgements) {
    const record = await events.get(id)
    if (!record) continue
    // The learner has signed out since the batch was sent: what the server has is not kept here any longer.
    if (!held) {
      await events.delete(id)
      continue
    }
    // Views need to look again only where the server fixed another time.
    const same = record.event.at === at && record.event.localDay === localDay && record.state === 'pending'
    const revision = same ? record.revision : await nextRevision(tx.objectStore('meta'))
    await events.put(acknowledgedRecord({ ...record.event, at, localDay, seq }, learner, revision))
  }
  await tx.done
}

/** Sets events aside that the server will never accept. They are kept and shown, and hold nothing else up. */
export async function refuse(db: Database, problems: ReadonlyMap<string, string>): Promise<void> {
  if (problems.size === 0) return
  const tx = writeTo(db, 'events', 'meta')
  const events = tx.objectStore('events')
  const revision = await nextRevision(tx.objectStore('meta'))
  for (const [id, problem] of problems) {
    const record = await events.get(id)
    if (record?.state === 'pending') await events.put({ ...record, state: 'refused', problem, revision })
  }
  await tx.done
}

/**
 * Makes the replica that of `learner`, as the server says; the row tells how far that learner's log has been read. What
 * waits for `former` becomes theirs.
 */
export async function follow(db: Database, learner: string | null, former: string | null = null): Promise<ReplicaRow> {
  const tx = writeTo(db, 'events', 'drafts', 'meta', 'media')
  const replica = await adoptLearner(tx, learner, former)
  await tx.done
  return replica
}

/** Takes a page of the learner's log into the replica and moves the cursor behind it. Answers how many were news. */
export async function mergePage(db: Database, replica: ReplicaRow, page: readonly StoredEvent[]): Promise<number> {
  const tx = noteIn(db, 'events', 'meta')
  const events = tx.objectStore('events')
  // The learner has signed out since the page was asked for.
  if ((await replicaIn(tx.objectStore('meta'))).learner !== replica.learner) return 0
  const fresh: StoredEvent[] = []
  for (const event of page) {
    const record = await events.get(event.id)
    if (record?.state !== 'acknowledged' || record.learner !== replica.learner) fresh.push(event)
  }
  if (fresh.length > 0) {
    const revision = await nextRevision(tx.objectStore('meta'))
    for (const event of fresh) await events.put(acknowledgedRecord(event, replica.learner, revision))
  }
  const cursor = Math.max(replica.cursor, ...page.map((event) => event.seq))
  await tx.objectStore('meta').put({ ...replica, cursor })
  await tx.done
  return fresh.length
}
