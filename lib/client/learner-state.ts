import { advance, type LearnerState, noState } from '../srs/learner-state'
import { browserClient } from './browser-client'
import type { Database } from './database'
import { type Reading, readChanges } from './log-reader'

type Known = { readonly reading: Reading; readonly state: LearnerState }

/** What each open database is known to hold; one that is opened again is read anew. */
const known = new WeakMap<Database, Promise<Known | null>>()

/** All that this browser's learner did, folded; only what has changed since the last call is read. Throws StorageUnavailable. */
export async function learnerState(): Promise<LearnerState> {
  return stateOf((await browserClient()).db)
}

/** The same for a given database. */
export async function stateOf(db: Database): Promise<LearnerState> {
  // One after the other: each goes on from what the one before has read.
  const before = known.get(db) ?? Promise.resolve(null)
  const reading = before.catch(() => null).then((last) => next(db, last))
  known.set(db, reading)
  return (await reading).state
}

async function next(db: Database, last: Known | null): Promise<Known> {
  const { whole, upserts, removed, ...reading } = await readChanges(db, last?.reading ?? null)
  const state = advance(whole || !last ? noState : last.state, upserts, removed)
  return { reading, state }
}
