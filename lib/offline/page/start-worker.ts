import { isHashed } from '../hashed'
import { workerAddress } from '../messages'
import { buildOf } from './worker-build'

const hour = 3_600_000

type Options = {
  /** Of the page; empty where the site was not built by our scripts. */
  readonly build: string
  /** A newer version of the site waits: `load` loads the page anew with it. */
  readonly onNewer: (load: () => void) => void
}

/**
 * Registers the service worker, and watches for a newer one. A worker of the page's own build takes over at once; one of
 * a newer build waits until the reader loads the page anew. Does nothing where there are none, or they are refused.
 */
export async function startWorker({ build, onNewer }: Options): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const registration = await container
    ?.register(workerAddress, { updateViaCache: 'none' })
    .catch((): undefined => undefined)
  if (!container || !registration) return

  const consider = async (worker: ServiceWorker) => {
    if ((await buildOf(worker)) === build) worker.postMessage({ type: 'skip-waiting' })
    else onNewer(() => loadWith(container, worker))
  }
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) void consider(worker)
    })
  }
  if (registration.waiting) void consider(registration.waiting)
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
  lookNowAndThen(registration)
  if (!container.controller) tellOfVisit((await container.ready).active)
}

/** By click alone: whatever is being typed is the reader's to finish. */
function loadWith(container: ServiceWorkerContainer, worker: ServiceWorker): void {
  const load = () => window.location.reload()
  if (worker.state === 'activated' || worker.state === 'redundant') load()
  container.addEventListener('controllerchange', load, { once: true })
  worker.postMessage({ type: 'skip-waiting' })
}

/** A tab may stay open for weeks; without a network, looking fails and nothing follows. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < hour) return
    looked = Date.now()
    registration.update().catch(() => {})
  })
}

/** The first page came before there was a worker to keep it. */
function tellOfVisit(worker: ServiceWorker | null): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(({ origin, pathname }) => origin === location.origin && isHashed(pathname))
  worker?.postMessage({ type: 'visited', page: location.pathname, files: files.map(({ pathname }) => pathname) })
}
