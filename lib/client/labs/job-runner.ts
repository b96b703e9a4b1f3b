import type { JobFailure, JobNews, JobRequest } from './job-protocol'
import type { JobInput, JobItem, JobName } from './jobs'

export type { JobFailure } from './job-protocol'
export type { JobInput, JobItem, JobName } from './jobs'

/** How a job is followed. */
export interface JobListener<Name extends JobName> {
  /** What the job has yielded since the last call. */
  onItems(items: readonly JobItem<Name>[]): void
  readonly signal: AbortSignal
}

const labWorker = () => new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' })

/**
 * Runs a lab's jobs in a worker, one at a time. The worker is made at the first job and stays warm for the next; one
 * whose job was aborted or that crashed is replaced.
 */
export class JobRunner {
  private worker: Worker | undefined

  /** `createWorker` gives the thread to run in; tests replace it. */
  constructor(private readonly createWorker: () => Worker = labWorker) {}

  /**
   * The promise is how the job ended; a failure is an end as well. Rejects with the signal's reason when it is aborted:
   * the thread is ended at once.
   */
  run<Name extends JobName>(
    job: Name,
    input: JobInput<Name>,
    { onItems, signal }: JobListener<Name>,
  ): Promise<{ is: 'done' } | JobFailure> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      this.worker ??= this.createWorker()
      const { worker } = this
      const abort = () => {
        this.close()
        reject(signal.reason)
      }
      const end = (news: { is: 'done' } | JobFailure) => {
        signal.removeEventListener('abort', abort)
        resolve(news)
      }
      signal.addEventListener('abort', abort)
      worker.onmessage = ({ data }: MessageEvent<JobNews>) => {
        if (data.is === 'items') onItems(data.items as readonly JobItem<Name>[])
        else end(data)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        this.close()
        end({ is: 'failed', failure: 'crashed', message: event.message ?? '' })
      }
      this.post({ is: 'start', job, input })
    })
  }

  /** The job stops after what it is at, and keeps its place. */
  pause(): void {
    this.post({ is: 'pause' })
  }

  resume(): void {
    this.post({ is: 'resume' })
  }

  /** Ends the worker; a later job makes another. */
  close(): void {
    this.worker?.terminate()
    this.worker = undefined
  }

  private post(request: JobRequest): void {
    this.worker?.postMessage(request)
  }
}
