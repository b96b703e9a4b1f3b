import type { ToWorker } from '../messages'

/** An event that the worker is kept alive for until its work is done. */
export type Lasting = Event & { waitUntil(work: Promise<unknown>): void }

export type FetchEvent = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }

export type WorkerMessage = Lasting & { readonly data: ToWorker; readonly ports: readonly MessagePort[] }

/** What is used of a service worker's global scope, whose types do not go together with a page's. */
export type WorkerScope = {
  readonly location: Location
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void> }
  readonly navigator: { readonly languages?: readonly string[] }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void
}
