import type { LearnerEvent } from '../events/event'
import type { Kind, Payloads } from '../events/payload'
import type { MediaFile } from '../media/address'
import { appendDraft, appendEvents, type EventOf, importEvents, type News, type Said, type Stamp } from './append'
import { type Database, openDatabase } from './database'
import type { Environment } from './environment'
import { takeIn } from './known-state'
import { createMediaSender } from './media-sync'
import type { Notices } from './notices'
import type { Fetch } from './protocol'
import { createSync, type Sync } from './sync'

export type ClientOptions = {
  readonly environment: Environment
  readonly fetch: Fetch
  readonly notices: Notices
  /** Of the database. */
  readonly name?: string
  readonly onLost?: () => void
  /** Called when something new is to be sent: at once, or after a pause for drafts. */
  readonly onAppend?: (kind: Kind) => void
}

/** One tab's way to the database and the server. */
export type Client = {
  readonly db: Database
  readonly sync: Sync
  record<K extends Kind>(kind: K, payload: Payloads[K], stamp?: Stamp): Promise<EventOf<K>>
  /** Several events at once: all of them are kept, or none. */
  recordAll(said: readonly Said[], stamp?: Stamp): Promise<readonly LearnerEvent[]>
  saveDraft(payload: Payloads['interview.draft']): Promise<EventOf<'interview.draft'>>
  /** Events that happened elsewhere, and files of their cards: all of them are kept, or nothing. Answers what was news. */
  importEvents(events: readonly LearnerEvent[], media?: readonly MediaFile[]): Promise<News>
  close(): void
}

/** Throws StorageUnavailable. */
export async function createClient(options: ClientOptions): Promise<Client> {
  const { environment, fetch, notices, name, onLost, onAppend = () => {} } = options
  const db = await openDatabase(name, onLost)
  const context = { db, environment }
  const owner = environment.newId()

  async function keep(said: readonly Said[], stamp?: Stamp): Promise<readonly LearnerEvent[]> {
    const written = await appendEvents(context, said, stamp)
    takeIn(db, written)
    notices.changed()
    const [first] = said
    if (first) onAppend(first.kind)
    return written.events
  }

  const sendMedia = createMediaSender({ db, fetch })
  // What fails here is tried again after the next pass.
  const onSynced = () => void sendMedia().catch(() => {})
  return {
    db,
    sync: createSync({ ...context, fetch, owner, onChange: notices.changed, onSynced }),
    async record<K extends Kind>(kind: K, payload: Payloads[K], stamp?: Stamp) {
      const [event] = await keep([{ kind, payload } as unknown as Said], stamp)
      return event as EventOf<K>
    },
    recordAll: keep,
    async saveDraft(payload) {
      const { event, isNew } = await appendDraft(context, payload)
      // Every keystroke comes here: views need not fold the whole log again for a longer text.
      if (isNew) notices.changed()
      onAppend('interview.draft')
      return event
    },
    async importEvents(events, media) {
      const news = await importEvents(context, events, media)
      notices.changed()
      onAppend('review')
      return news
    },
    close: () => db.close(),
  }
}
