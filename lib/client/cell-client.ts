import type { CellParameters, CellReply } from './cell-reply'

export type { CellParameters, CellReply } from './cell-reply'

type Options = {
  readonly signal?: AbortSignal
  /** The thread to run in; replaced by tests. */
  readonly createWorker?: () => Worker
}

const cellWorker = () => new Worker(new URL('./cell.worker.ts', import.meta.url), { type: 'module' })

/**
 * Runs the mini example in a worker of its own, so that a long run neither blocks the page nor outlives its abortion.
 * A failed run is a reply as well; rejects with the signal's reason when it is aborted.
 */
export function runCell(
  parameters: CellParameters,
  { signal, createWorker = cellWorker }: Options = {},
): Promise<CellReply> {
  return new Promise<CellReply>((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = createWorker()
    const end = () => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
    }
    const abort = () => {
      end()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort)
    worker.onmessage = ({ data }: MessageEvent<CellReply>) => {
      end()
      resolve(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end()
      resolve({ ok: false, failure: 'crashed', message: event.message ?? '' })
    }
    worker.postMessage(parameters)
  })
}
