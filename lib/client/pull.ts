import type { Database } from './database'
import { follow, mergePage } from './outbox'
import { type Fetch, getEvents, postEvents } from './protocol'
import { replicaOf } from './replica'
import { Stopped } from './stopped'

type Context = {
  readonly db: Database
  readonly fetch: Fetch
  readonly onChange: () => void
  /** Called before each request; throws when this tab may not sync any more. */
  readonly renew: () => Promise<void>
}

/** More pages than any log has: a server that always promises one more is not believed for ever. */
const mostPages = 10_000

/**
 * Reads the server's log behind the cursor into the replica. When the server knows this browser as somebody else, the
 * replica becomes theirs and is read from the start; then the answer is true. Throws Stopped.
 */
export async function pull({ db, fetch, onChange, renew }: Context): Promise<boolean> {
  let switched = false
  for (let page = 0; page < mostPages; page += 1) {
    await renew()
    const replica = await replicaOf(db)
    const reply = await getEvents(fetch, replica.cursor)
    if (reply.kind === 'deleted' && replica.learner !== null) {
      await follow(db, null)
      switched = true
      onChange()
      continue
    }
    if (reply.kind !== 'ok') throw Stopped.by(reply)
    if (reply.learner !== replica.learner) {
      const merged = await wasMerged({ db, fetch }, replica.learner, reply.learner)
      await follow(db, reply.learner, merged ? replica.learner : null)
      switched = true
      onChange()
    } else {
      if ((await mergePage(db, replica, reply.events)) > 0) onChange()
      if (!reply.more || reply.events.length === 0) return switched
    }
  }
  throw new Stopped('protocol')
}

/**
 * Whether the log of `former` was merged into that of `learner`, so that all that waits for the one is the other's: asked
 * by sending again what the server has already, which changes nothing there.
 */
async function wasMerged(
  { db, fetch }: Pick<Context, 'db' | 'fetch'>,
  former: string | null,
  learner: string | null,
): Promise<boolean> {
  if (former === null || learner === null) return false
  const sent = await db.getAllFromIndex('events', 'state', 'acknowledged')
  const known = sent.find((record) => record.learner === former)
  if (!known) return false
  const reply = await postEvents(fetch, former, [known.event], false)
  if (reply.kind === 'later') throw Stopped.by(reply)
  return reply.kind === 'ok' && reply.learner === learner
}
