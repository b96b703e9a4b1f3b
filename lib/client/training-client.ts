import type { TrainingFailure, TrainingNews, TrainingRequest } from './training-report'

export type { EpochReport, TrainingFailure, TrainingNews, TrainingRequest } from './training-report'

type Options = {
  readonly onProgress: (news: TrainingNews) => void
  readonly signal: AbortSignal
  /** The thread to run in; replaced by tests. */
  readonly createWorker?: () => Worker
}

const trainingWorker = () => new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' })

/**
 * Trains in a worker of its own and calls `onProgress` at least ten times a second; the promise is the last news.
 * Aborting ends the thread at once and rejects with the signal's reason; the last progress holds what is needed to go
 * on.
 */
export function trainInWorker(
  request: TrainingRequest,
  { onProgress, signal, createWorker = trainingWorker }: Options,
): Promise<TrainingNews | TrainingFailure> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = createWorker()
    const end = () => {
      worker.terminate()
      signal.removeEventListener('abort', abort)
    }
    const abort = () => {
      end()
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort)
    worker.onmessage = ({ data }: MessageEvent<TrainingNews | TrainingFailure>) => {
      if (data.is === 'progress') return onProgress(data)
      end()
      resolve(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end()
      resolve({ is: 'failed', failure: 'crashed', message: event.message ?? '' })
    }
    worker.postMessage(request)
  })
}
