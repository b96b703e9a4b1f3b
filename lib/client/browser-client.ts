import { afterPaint } from './after-paint'
import { type Client, createClient } from './client'
import { databaseName } from './database'
import { browserEnvironment } from './environment'
import { createNotices, type Notices } from './notices'
import { draftMillis } from './outbox'
import { createSyncLoop, type SyncLoop } from './sync-loop'
import { listenToPage } from './sync-triggers'

let client: Promise<Client> | null = null
let notices: Notices | null = null

/** What tells this tab's views of changes; it outlives a lost database. */
export function browserNotices(): Notices {
  notices ??= createNotices(databaseName)
  return notices
}

/**
 * This tab's client: opened at the first use, with the sync running from then on. After a failure the next use tries
 * again. Throws StorageUnavailable.
 */
export function browserClient(): Promise<Client> {
  client ??= open().catch((error) => {
    client = null
    throw error
  })
  return client
}

async function open(): Promise<Client> {
  let loop: SyncLoop | null = null
  let deafen = () => {}
  // Sending can wait for a frame; whoever wrote is shown what comes of it first.
  const wake = afterPaint(() => loop?.wake())
  const opened = await createClient({
    environment: browserEnvironment,
    fetch: (path, init) => fetch(path, init),
    notices: browserNotices(),
    onAppend: (kind) => (kind === 'interview.draft' ? loop?.wakeWithin(draftMillis) : wake()),
    onLost: () => {
      client = null
      deafen()
      loop?.stop()
      // Views read again, and so learn whether the database can still be had.
      browserNotices().changed()
    },
  })
  loop = createSyncLoop(opened.sync)
  deafen = listenToPage(loop, window, document)
  return opened
}
