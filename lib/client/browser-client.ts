import { afterPaint } from './after-paint'
import { type Client, createClient } from './client'
import { databaseName } from './database'
import { browserEnvironment } from './environment'
import { createNotices, type Notices } from './notices'
import { draftMillis } from './outbox'
import type { PassOptions } from './sync'
import { createSyncLoop, type SyncLoop } from './sync-loop'
import { listenToPage } from './sync-triggers'

let client: Promise<Client> | null = null
let notices: Notices | null = null
let sessions: Notices | null = null
let running: SyncLoop | null = null

/** What tells this tab's views of changes; it outlives a lost database. */
export function browserNotices(): Notices {
  notices ??= createNotices(databaseName)
  return notices
}

/** What tells all tabs that somebody has signed in or out. */
export function sessionNotices(): Notices {
  sessions ??= createNotices(`${databaseName}-session`)
  return sessions
}

/** Makes a pass of the sync now, where it runs. */
export function wakeSync(options: PassOptions): void {
  running?.wake(options)
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
      running = null
      // Views read again, and so learn whether the database can still be had.
      browserNotices().changed()
    },
  })
  loop = createSyncLoop(opened.sync)
  running = loop
  const leavePage = listenToPage(loop, window, document)
  const leaveSessions = sessionNotices().subscribe(() => loop.wake({ retryNow: true }))
  deafen = () => {
    leavePage()
    leaveSessions()
  }
  return opened
}
