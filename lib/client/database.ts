import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { LearnerEvent } from '../events/event'
import { StorageUnavailable } from './storage-unavailable'

export type EventState = 'pending' | 'acknowledged' | 'refused' | 'damaged'

/** One event of the outbox or of the replica of the server's log. */
export type EventRecord = {
  id: string
  event: LearnerEvent
  /** Whose it is; null when it was made before the first write gave this browser a learner. */
  learner: string | null
  state: EventState
  /** Its place in the learner's log; null until acknowledged. */
  seq: number | null
  /** For drafts: whether it was ever handed to the network. From then on it never changes: the server may have it. */
  sent: boolean
  /** For drafts only: what the draft answers, so that the latest of the same can be found. */
  slot?: string
  /**
   * When it last changed for those who read the log: greater than that of all that changed before. Missing in records
   * from before there were revisions.
   */
  revision?: number
  /** Why the server refused it, or why it was set aside here. */
  problem?: string
}

/** Text being typed that is not an event yet. */
export type DraftRecord = { key: string; text: string; learner: string | null }

/** A picture or sound of a learner's cards, without its bytes. `owner` is the learner, '' before there is one. */
export type MediaRecord = {
  owner: string
  address: string
  name: string
  size: number
  /** What the server said of it: that it keeps it, or will never take it. */
  offered?: 'kept' | 'refused'
}

/** Bytes by their address, which follows from them: whoever has the same file shares them. */
export type MediaBytesRecord = { address: string; bytes: Uint8Array }

export type ReplicaRow = { key: 'replica'; learner: string | null; cursor: number }
export type LeaseRow = { key: 'lease'; owner: string; expires: number }
export type HealthRow = { key: 'health'; offline: boolean; problem: SyncProblem | null }
/** The latest revision of the log. */
export type RevisionRow = { key: 'revision'; revision: number }
/** Written to see whether there is room, and deleted again. */
export type TrialRow = { key: 'trial'; filler: string }
export type MetaRow = ReplicaRow | LeaseRow | HealthRow | RevisionRow | TrialRow

/**
 * Trouble that waiting does not mend: another learner is signed in, the account's session has ended, or the answer made
 * no sense.
 */
export type SyncProblem = 'learner_mismatch' | 'signed_out' | 'protocol'

export interface UnrollSchema extends DBSchema {
  events: { key: string; value: EventRecord; indexes: { state: EventState; slot: [string, number]; revision: number } }
  drafts: { key: string; value: DraftRecord }
  meta: { key: MetaRow['key']; value: MetaRow }
  media: { key: [owner: string, address: string]; value: MediaRecord; indexes: { address: string } }
  mediaBytes: { key: string; value: MediaBytesRecord }
}

export type Database = IDBPDatabase<UnrollSchema>
export type StoreName = StoreNames<UnrollSchema>

/** The transaction of an import. */
export type ImportTransaction = IDBPTransaction<UnrollSchema, ['events', 'meta', 'media', 'mediaBytes'], 'readwrite'>

export const databaseName = 'unroll'
const version = 3

/**
 * Opens the browser's database. `onLost` is called when the connection is closed from outside: by a newer tab that
 * wants to upgrade, or by the browser. Throws StorageUnavailable.
 */
export function openDatabase(name: string = databaseName, onLost: () => void = () => {}): Promise<Database> {
  return new Promise((resolve, reject) => {
    const opening = async () =>
      openDB<UnrollSchema>(name, version, {
        upgrade(db, from, _to, tx) {
          if (from < 1) {
            const events = db.createObjectStore('events', { keyPath: 'id' })
            events.createIndex('state', 'state')
            events.createIndex('slot', ['slot', 'event.at'])
            db.createObjectStore('drafts', { keyPath: 'key' })
            db.createObjectStore('meta', { keyPath: 'key' })
          }
          if (from < 2) tx.objectStore('events').createIndex('revision', 'revision')
          db.createObjectStore('media', { keyPath: ['owner', 'address'] }).createIndex('address', 'address')
          db.createObjectStore('mediaBytes', { keyPath: 'address' })
        },
        blocked: () => reject(new StorageUnavailable('older-tab')),
        blocking: (_current, _blocked, event) => {
          ;(event.target as IDBDatabase).close()
          onLost()
        },
        terminated: onLost,
      })
    opening().then(resolve, (error) => reject(StorageUnavailable.from(error)))
  })
}

/** A transaction whose `done` means that the data is on the disk, not only handed to the system. */
export function writeTo<Stores extends StoreName[]>(db: Database, ...stores: Stores) {
  return db.transaction(stores, 'readwrite', { durability: 'strict' })
}

/**
 * A transaction for what is known elsewhere too, as all that the server has said: `done` means that it is handed to the
 * system. A power cut may lose it, and then a pass of the sync finds it again; what is written strictly afterwards never
 * outlives it. Nobody who writes an answer waits until the disk has it.
 */
export function noteIn<Stores extends StoreName[]>(db: Database, ...stores: Stores) {
  return db.transaction(stores, 'readwrite', { durability: 'relaxed' })
}
