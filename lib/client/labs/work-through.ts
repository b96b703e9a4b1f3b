import type { JobFailure, JobNews } from './job-protocol'

/** The thread in which a job runs. */
export interface Thread {
  post(news: JobNews): void
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** Lets messages in; resolves in a later task, and while the job is paused not before it is resumed. */
  turn(): Promise<void>
}

/** How long a job computes before it tells what it has and lets messages in. */
const SLICE_MILLIS = 30

/**
 * Runs a job to its end, in slices of 30 ms, after each of which the page hears what was yielded and may pause it. What
 * is thrown is told as a value, since errors lose their class between threads.
 */
export async function workThrough(job: Generator<unknown, void>, { post, now, turn }: Thread): Promise<void> {
  let items: unknown[] = []
  const tell = () => {
    if (items.length > 0) post({ is: 'items', items })
    items = []
  }
  try {
    let told = now()
    for (const item of job) {
      items.push(item)
      if (now() - told < SLICE_MILLIS) continue
      tell()
      await turn()
      told = now()
    }
  } catch (error) {
    tell()
    return post(failureOf(error))
  }
  tell()
  post({ is: 'done' })
}

function failureOf(error: unknown): JobFailure {
  const message = error instanceof Error ? error.message : String(error)
  return { is: 'failed', failure: error instanceof RangeError ? 'range' : 'crashed', message }
}
