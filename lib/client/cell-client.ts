import type { MiniExample } from '../rnn/mini-example'
import type { CellParameters, CellReply } from './cell-reply'

export type { CellParameters } from './cell-reply'

/** `range`: a parameter is out of range, and the message names it. `crashed`: the worker itself failed. */
export class CellError extends Error {
  override readonly name = 'CellError'

  constructor(
    readonly failure: 'range' | 'crashed',
    message: string,
  ) {
    super(message)
  }
}

type Options = {
  readonly signal?: AbortSignal
  /** The thread to run in; replaced by tests. */
  readonly createWorker?: () => Worker
}

const cellWorker = () => new Worker(new URL('./cell.worker.ts', import.meta.url), { type: 'module' })

/**
 * Runs the mini example in a worker of its own, so that a long run neither blocks the page nor outlives its abortion.
 * Rejects with CellError, or with the signal's reason when it is aborted.
 */
export function runCell(
  parameters: CellParameters,
  { signal, createWorker = cellWorker }: Options = {},
): Promise<MiniExample> {
  return new Promise<MiniExample>((resolve, reject) => {
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
      if (data.ok) resolve(data.example)
      else reject(new CellError(data.failure, data.message))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end()
      reject(new CellError('crashed', event.message ?? ''))
    }
    worker.postMessage(parameters)
  })
}
