import { type Client, createClient } from './client'
import { browserEnvironment } from './environment'
import { createSyncLoop, type SyncLoop } from './sync-loop'
import { listenToPage } from './sync-triggers'

let current: Promise<Client> | null = null

/**
 * This tab's client: opened at the first use, with the sync running from then on. After a failure the next use tries
 * again. Throws StorageUnavailable.
 */
export function browserClient(): Promise<Client> {
  current ??= open().catch((error) => {
    current = null
    throw error
  })
  return current
}

async function open(): Promise<Client> {
  let loop: SyncLoop | null = null
  let deafen = () => {}
  const client = await createClient({
    environment: browserEnvironment,
    fetch: (path, init) => fetch(path, init),
    onAppend: () => loop?.wake(),
    onLost: () => {
      current = null
      deafen()
      loop?.stop()
    },
  })
  loop = createSyncLoop(client.sync)
  deafen = listenToPage(loop, window, document)
  return client
}
