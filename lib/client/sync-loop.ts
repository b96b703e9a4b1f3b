import type { PassOptions, Sync } from './sync'

export type SyncLoop = {
  /** Makes a pass now, or one more when one is running. */
  wake(options?: PassOptions): void
  /** Sees to it that there is a pass within so many milliseconds. */
  wakeWithin(millis: number): void
  stop(): void
}

/** Another device may have written: look even when nothing happens here. */
const idleMillis = 60_000

/** Makes the passes of one tab one after another, and the next one when the last asked for it. */
export function createSyncLoop(sync: Sync): SyncLoop {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What the timer was set to; the latest wish when a pass is running. */
  let within = idleMillis
  let running = false
  let wanted: PassOptions | null = null
  let stopped = false

  async function run(options: PassOptions) {
    clearTimeout(timer)
    running = true
    within = idleMillis
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
    else schedule(Math.min(again ?? idleMillis, within))
  }

  function schedule(millis: number) {
    clearTimeout(timer)
    within = millis
    timer = setTimeout(() => void run({}), millis)
  }

  return {
    wake(options = {}) {
      if (stopped) return
      if (running) wanted = { ...wanted, ...options }
      else void run(options)
    },
    wakeWithin(millis) {
      if (stopped || millis >= within) return
      if (running) within = millis
      else schedule(millis)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
