import type { IDBPObjectStore, IDBPTransaction } from 'idb'
import type { Database, ReplicaRow, UnrollSchema } from './database'

type Stores = ['events', 'drafts', 'meta']

const empty: ReplicaRow = { key: 'replica', learner: null, cursor: 0 }

/** Whose log this browser holds, and how far it has been read. */
export async function replicaOf(db: Database): Promise<ReplicaRow> {
  const row = await db.get('meta', 'replica')
  return row?.key === 'replica' ? row : empty
}

/** The same inside a transaction, so that nothing is stamped for a learner who has just changed. */
export async function replicaIn(meta: { get(key: 'replica'): Promise<unknown> }): Promise<ReplicaRow> {
  return ((await meta.get('replica')) as ReplicaRow | undefined) ?? empty
}

/**
 * Makes `learner` the one whose log is held. What was made before this browser had any learner becomes theirs; what
 * belongs to somebody else stays as it is, unsent and out of sight. Reading begins again at the start of the log.
 */
export async function adoptLearner(
  tx: IDBPTransaction<UnrollSchema, Stores, 'readwrite'>,
  learner: string | null,
): Promise<ReplicaRow> {
  const meta = tx.objectStore('meta')
  const before = await replicaIn(meta)
  if (before.learner === learner) return before
  const after: ReplicaRow = { key: 'replica', learner, cursor: 0 }
  await meta.put(after)
  if (learner !== null) {
    await stamp(tx.objectStore('events'), learner)
    await stamp(tx.objectStore('drafts'), learner)
  }
  return after
}

type Store<Name extends 'events' | 'drafts'> = IDBPObjectStore<UnrollSchema, Stores, Name, 'readwrite'>

async function stamp<Name extends 'events' | 'drafts'>(store: Store<Name>, learner: string): Promise<void> {
  for (const record of await store.getAll()) if (record.learner === null) await store.put({ ...record, learner })
}
