import { advance, type LearnerState, noState } from '../srs/learner-state'
import type { Written } from './append'
import type { Database } from './database'
import { type Reading, readChanges } from './log-reader'

type Known = { readonly reading: Reading; readonly state: LearnerState }

/** What each open database is known to hold; one that is opened again is read anew. */
const known = new WeakMap<Database, Promise<Known | null>>()

/** All that the learner of a database did, folded; only what has changed since the last call is read. */
export async function stateOf(db: Database): Promise<LearnerState> {
  // One after the other: each goes on from what the one before has read.
  const before = known.get(db) ?? Promise.resolve(null)
  const reading = before.catch(() => null).then((last) => next(db, last))
  known.set(db, reading)
  return (await reading).state
}

/** The same as it was read last, or as this tab's own writing has left it; read now where it never was. */
export async function shownStateOf(db: Database): Promise<LearnerState> {
  const last = await known.get(db)?.catch(() => null)
  return last ? last.state : stateOf(db)
}

/**
 * Takes what this tab has just put on the disk into what it knows, without reading it again; where something else came in
 * between, both are read.
 */
export function takeIn(db: Database, { events, learner, revision }: Written): void {
  const before = known.get(db)
  if (!before) return
  const after = before.then((last) => {
    const follows = last?.reading.learner === learner && last.reading.revision === revision - 1
    return last && follows ? { reading: { learner, revision }, state: advance(last.state, events) } : next(db, last)
  })
  // Whoever reads next hears of what failed, and reads everything.
  after.catch(() => {})
  known.set(db, after)
}

async function next(db: Database, last: Known | null): Promise<Known> {
  const { whole, upserts, removed, ...reading } = await readChanges(db, last?.reading ?? null)
  const state = advance(whole || !last ? noState : last.state, upserts, removed)
  return { reading, state }
}
