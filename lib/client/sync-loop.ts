import type { PassOptions, Sync } from './sync'

export type SyncLoop = {
  /** Makes a pass now, or one more when one is running. */
  wake(options?: PassOptions): void
  stop(): void
}

/** Another device may have written: look even when nothing happens here. */
const idleMillis = 60_000

/** Makes the passes of one tab one after another, and the next one when the last asked for it. */
export function createSyncLoop(sync: Sync): SyncLoop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let wanted: PassOptions | null = null
  let stopped = false

  async function run(options: PassOptions) {
    running = true
    clearTimeout(timer)
    let again: number | null = null
    try {
      ;({ again } = await sync.pass(options))
    } catch {
      // The database was lost under the pass: writing says so to the learner, and the next pass may find it again.
    }
    running = false
    if (stopped) return
    const next = wanted
    wanted = null
    if (next) void run(next)
    else timer = setTimeout(() => void run({}), Math.min(again ?? idleMillis, idleMillis))
  }

  return {
    wake(options = {}) {
      if (stopped) return
      if (running) wanted = { ...wanted, ...options }
      else void run(options)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
