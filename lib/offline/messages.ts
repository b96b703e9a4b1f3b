/** What pages say to the worker. `skip-waiting` ends the wait of a new one; `build` is answered with its build. */
export type ToWorker =
  | { readonly type: 'skip-waiting' }
  | { readonly type: 'build' }
  /** The page that was open before there was a worker, and what it has loaded. */
  | { readonly type: 'visited'; readonly page: string; readonly files: readonly string[] }

/** Where the build puts the worker (scripts/lib/service-worker.mjs). */
export const workerAddress = '/sw.js'
