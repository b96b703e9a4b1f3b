import type { TransferOrder, TransferReply } from './protocol'

const transferWorker = () => new Worker(new URL('./transfer.worker.ts', import.meta.url), { type: 'module' })

/**
 * Has a file read or written in a thread of its own, which ends with it: whatever a file has made of the thread's memory
 * is gone. Whatever goes wrong is a reply.
 */
export function transfer(order: TransferOrder, createWorker: () => Worker = transferWorker): Promise<TransferReply> {
  return new Promise((resolve) => {
    const worker = createWorker()
    const end = (reply: TransferReply) => {
      worker.terminate()
      resolve(reply)
    }
    worker.onmessage = ({ data }: MessageEvent<TransferReply>) => end(data)
    worker.onerror = (event) => {
      event.preventDefault()
      end({ is: 'refused', problem: { from: 'worker', message: event.message ?? '' } })
    }
    worker.postMessage(order)
  })
}
