import type { Database } from './database'
import type { Environment } from './environment'
import { acknowledge, type Batch, follow, refuse, takeBatch } from './outbox'
import { type Failure, type Fetch, postEvents } from './protocol'
import { Stopped } from './stopped'

const largestBatch = 100

type Context = {
  readonly db: Database
  readonly environment: Environment
  readonly fetch: Fetch
  readonly onChange: () => void
  /** Called before each request; throws when this tab may not sync any more. */
  readonly renew: () => Promise<void>
}

export type PushOptions = { readonly flushDrafts: boolean; readonly keepalive: boolean }

/**
 * Sends what is ripe in the outbox until nothing is. Answers false when the server says that somebody else is signed
 * in: then all is kept. So it is when the learner was deleted, and from then on this browser has none. Throws Stopped
 * when it must be tried again later.
 */
export async function push(context: Context, { flushDrafts, keepalive }: PushOptions): Promise<boolean> {
  const { db, environment, fetch, onChange, renew } = context
  let limit = largestBatch
  for (;;) {
    await renew()
    const batch = await takeBatch(db, { now: environment.now(), limit, flushDrafts })
    if (batch.records.length === 0) return true
    const events = batch.records.map((record) => record.event)
    const reply = await postEvents(fetch, batch.learner, events, keepalive)
    if (reply.kind === 'other-learner') return false
    if (reply.kind === 'deleted' && batch.learner !== null) {
      await follow(db, null)
      onChange()
      continue
    }
    if (reply.kind === 'ok') {
      const sent = new Set(events.map((event) => event.id))
      const acknowledged = reply.acknowledged.filter(({ id }) => sent.has(id))
      // Without this, a server that acknowledges nothing would be asked for ever.
      if (acknowledged.length === 0) throw new Stopped('protocol')
      await acknowledge(db, reply.learner, batch, acknowledged)
      limit = Math.min(largestBatch, limit * 2)
    } else {
      limit = await setAside(db, batch, reply)
    }
    onChange()
  }
}

/**
 * After a refusal of the whole batch: sets the events aside that it was about, or halves the batch until it is clear
 * which one that is. Answers how many events to send next.
 */
async function setAside(db: Database, { records }: Batch, failure: Failure): Promise<number> {
  if (failure.kind !== 'invalid' && failure.kind !== 'too-large') throw Stopped.by(failure)
  const problems = new Map<string, string>()
  const issues = failure.kind === 'invalid' ? failure.issues : []
  for (const { event, message } of issues) {
    const record = event === null ? undefined : records[event]
    if (record) problems.set(record.id, problems.get(record.id) ?? (message || failure.message))
  }
  const [first] = records
  if (problems.size === 0 && records.length === 1 && first) problems.set(first.id, failure.message)
  await refuse(db, problems)
  return problems.size > 0 ? Math.max(1, records.length) : Math.floor(records.length / 2)
}
