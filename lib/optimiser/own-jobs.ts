import { Jobs } from './jobs'
import { train } from './train'

const holder = globalThis as typeof globalThis & { unrollOptimiser?: Jobs }

/** The server's own, one a process: Next bundles this module several times, so they are held globally. */
export function ownJobs(): Jobs {
  holder.unrollOptimiser ??= new Jobs({
    train,
    now: Date.now,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    log: (error) => console.error('optimiser:', error instanceof Error ? error.stack : error),
  })
  return holder.unrollOptimiser
}
