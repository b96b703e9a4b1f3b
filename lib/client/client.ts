import type { Kind, Payloads } from '../events/payload'
import type { Moment } from '../srs/clock'
import { appendDraft, appendEvent, type EventOf } from './append'
import { type Database, openDatabase } from './database'
import type { Environment } from './environment'
import { createNotices, type Notices } from './notices'
import type { Fetch } from './protocol'
import { createSync, type Sync } from './sync'

export type ClientOptions = {
  readonly environment: Environment
  readonly fetch: Fetch
  /** Of the database and of the channel between tabs. */
  readonly name?: string
  readonly onLost?: () => void
  /** Called when something new is to be sent. */
  readonly onAppend?: () => void
}

/** One tab's way to the database and the server. */
export type Client = {
  readonly db: Database
  readonly notices: Notices
  readonly sync: Sync
  record<K extends Kind>(kind: K, payload: Payloads[K], moment?: Moment): Promise<EventOf<K>>
  saveDraft(payload: Payloads['interview.draft']): Promise<EventOf<'interview.draft'>>
  close(): void
}

/** Throws StorageUnavailable. */
export async function createClient(options: ClientOptions): Promise<Client> {
  const { environment, fetch, name = 'unroll', onLost, onAppend = () => {} } = options
  const db = await openDatabase(name, onLost)
  const notices = createNotices(name)
  const context = { db, environment }
  const owner = environment.newId()
  const told = <T>(event: T) => {
    notices.changed()
    onAppend()
    return event
  }
  return {
    db,
    notices,
    sync: createSync({ ...context, fetch, owner, onChange: notices.changed }),
    record: (kind, payload, moment) => appendEvent(context, kind, payload, moment).then(told),
    saveDraft: (payload) => appendDraft(context, payload).then(told),
    close() {
      notices.close()
      db.close()
    },
  }
}
