import type { Database } from './database'
import { follow, mergePage } from './outbox'
import { type Fetch, getEvents } from './protocol'
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
    if (reply.kind !== 'ok') throw Stopped.by(reply)
    if (reply.learner !== replica.learner) {
      await follow(db, reply.learner)
      switched = true
      onChange()
    } else {
      if ((await mergePage(db, replica, reply.events)) > 0) onChange()
      if (!reply.more || reply.events.length === 0) return switched
    }
  }
  throw new Stopped('protocol')
}
