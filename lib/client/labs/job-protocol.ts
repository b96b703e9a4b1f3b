import type { JobInput, JobName } from './jobs'

/** What the page tells a lab's worker. Cancelling is ending the thread. */
export type JobRequest =
  | { readonly is: 'start'; readonly job: JobName; readonly input: JobInput<JobName> }
  | { readonly is: 'pause' }
  | { readonly is: 'resume' }

/** What a lab's worker tells the page: what the job has yielded since the last time, and how it ended. */
export type JobNews =
  | { readonly is: 'items'; readonly items: readonly unknown[] }
  | { readonly is: 'done' }
  | JobFailure

/** `range`: an option is out of range, and the message names it. `crashed`: anything else. */
export type JobFailure = { readonly is: 'failed'; readonly failure: 'range' | 'crashed'; readonly message: string }
