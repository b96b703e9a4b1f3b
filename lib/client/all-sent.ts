import { type SyncStatus, status } from './log'

const lookMillis = 250

/**
 * How the outbox stands once nothing waits in it, nothing can be sent without signing in, or after `patience`
 * milliseconds: for what the server makes of the log
 * as it has it. Throws StorageUnavailable.
 */
export async function settled(patience = 10_000): Promise<SyncStatus> {
  for (let waited = 0; ; waited += lookMillis) {
    const now = await status()
    if (now.pending === 0 || now.problem === 'signed_out' || waited >= patience) return now
    await new Promise((resolve) => setTimeout(resolve, lookMillis))
  }
}
