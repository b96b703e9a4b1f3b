import type { IDBPObjectStore, IDBPTransaction } from 'idb'
import type { Database, ReplicaRow, UnrollSchema } from './database'
import { allOf, ownerOf } from './media-owner'

type Stores = ['events', 'drafts', 'meta', 'media']

const empty: ReplicaRow = { key: 'replica', learner: null, cursor: 0 }

/** Whose log this browser holds, and how far it has been read. */
export async function replicaOf(db: Database): Promise<ReplicaRow> {
  return sound(await db.get('meta', 'replica'))
}

/** The same inside a transaction, so that nothing is stamped for a learner who has just changed. */
export async function replicaIn(meta: { get(key: 'replica'): Promise<unknown> }): Promise<ReplicaRow> {
  return sound(await meta.get('replica'))
}

/** A row that a fault of the device changed counts for nothing: the server says whose the log is, and it is read anew. */
function sound(row: unknown): ReplicaRow {
  const { learner, cursor } = (row ?? {}) as Partial<ReplicaRow>
  const whole = (learner === null || typeof learner === 'string') && Number.isSafeInteger(cursor)
  return whole ? (row as ReplicaRow) : empty
}

/**
 * Makes `learner` the one whose log is held. What belongs to `former` becomes theirs: by default what was made before
 * this browser had any learner. All else stays as it is, unsent and out of sight. Reading begins again at the start.
 */
export async function adoptLearner(
  tx: IDBPTransaction<UnrollSchema, Stores, 'readwrite'>,
  learner: string | null,
  former: string | null = null,
): Promise<ReplicaRow> {
  const meta = tx.objectStore('meta')
  const before = await replicaIn(meta)
  if (before.learner === learner) return before
  const after: ReplicaRow = { key: 'replica', learner, cursor: 0 }
  await meta.put(after)
  if (learner !== null) {
    await stamp(tx.objectStore('events'), former, learner)
    await stamp(tx.objectStore('drafts'), former, learner)
    await stampMedia(tx.objectStore('media'), ownerOf(former), learner)
  }
  return after
}

type Store<Name extends 'events' | 'drafts'> = IDBPObjectStore<UnrollSchema, Stores, Name, 'readwrite'>

async function stamp<Name extends 'events' | 'drafts'>(
  store: Store<Name>,
  former: string | null,
  learner: string,
): Promise<void> {
  for (const record of await store.getAll()) if (record.learner === former) await store.put({ ...record, learner })
}

/** The owner is part of a file's key, so that the record moves. */
async function stampMedia(
  store: IDBPObjectStore<UnrollSchema, Stores, 'media', 'readwrite'>,
  former: string,
  owner: string,
): Promise<void> {
  for (const record of await store.getAll(allOf(former))) {
    await store.delete([former, record.address])
    await store.put({ ...record, owner })
  }
}
