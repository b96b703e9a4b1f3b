import { vi } from 'vitest'

/** A thread that answers in a later task, its answers copied as between real threads. */
export class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null
  readonly terminate = vi.fn()

  constructor(private readonly answer: (worker: FakeWorker, request: object) => void) {}

  postMessage(request: object) {
    setTimeout(() => this.answer(this, structuredClone(request)))
  }

  /** Sends the page a message. */
  post(data: unknown) {
    this.onmessage?.({ data: structuredClone(data) })
  }
}

/** A function that makes such threads, and those that it made. */
export function workersThat(answer: (worker: FakeWorker, request: object) => void) {
  const workers: FakeWorker[] = []
  const createWorker = vi.fn(() => {
    const worker = new FakeWorker(answer)
    workers.push(worker)
    return worker as unknown as Worker
  })
  return { workers, createWorker }
}
