import type { CellParameters, CellReply } from './cell-reply'

export type { CellParameters, CellReply } from './cell-reply'

const cellWorker = () => new Worker(new URL('./cell.worker.ts', import.meta.url), { type: 'module' })

/**
 * Runs the mini example in a worker, so that a long run neither blocks the page nor outlives its abortion. The worker
 * is made at the first run and stays warm for the next ones; one that was interrupted or crashed is replaced.
 */
export class CellRunner {
  private worker: Worker | undefined

  /** `createWorker` gives the thread to run in; tests replace it. */
  constructor(private readonly createWorker: () => Worker = cellWorker) {}

  /**
   * One run at a time. A failed run is a reply as well; rejects with the signal's reason when it is aborted.
   */
  run(parameters: CellParameters, signal: AbortSignal): Promise<CellReply> {
    return new Promise<CellReply>((resolve, reject) => {
      signal.throwIfAborted()
      this.worker ??= this.createWorker()
      const { worker } = this
      const abort = () => {
        this.close()
        reject(signal.reason)
      }
      signal.addEventListener('abort', abort)
      worker.onmessage = ({ data }: MessageEvent<CellReply>) => {
        signal.removeEventListener('abort', abort)
        resolve(data)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        signal.removeEventListener('abort', abort)
        this.close()
        resolve({ ok: false, failure: 'crashed', message: event.message ?? '' })
      }
      worker.postMessage(parameters)
    })
  }

  /** Ends the worker; a later run makes another. */
  close(): void {
    this.worker?.terminate()
    this.worker = undefined
  }
}
