// Comes long after the page: the worker is registered, and what is kept on the device is renewed.

import { stateCache } from '@/lib/offline/cache-names'
import { copiesToRenew } from '@/lib/offline/copies-to-renew'
import { startWorker } from '@/lib/offline/page/start-worker'
import { whyNoCopy } from '@/lib/offline/page/why-not'
import { pageBuild } from './page-build'

/** `onNewer` is handed what loads the page anew. */
export async function begin(onNewer: (load: () => void) => void): Promise<void> {
  const build = pageBuild()
  if (build === '' || whyNoCopy(window) !== null) return
  await startWorker({ build, onNewer })
  await renew(build)
}

/** Fetches what has changed since the copies were made, unless the reader saves data. */
async function renew(build: string): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!navigator.onLine || connection?.saveData || !(await caches.has(stateCache))) return
  const { makeHere, readStates } = await import('./copies-store')
  const which = copiesToRenew(await readStates(), build)
  if (which.length > 0) await makeHere(which, false)
}
