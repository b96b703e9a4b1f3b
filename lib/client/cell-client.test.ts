import { describe, expect, it, vi } from 'vitest'
import { runCell } from './cell-client'
import { cellReply } from './cell-reply'

/** A thread that answers in a later task, its answer copied as between real threads. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null
  readonly terminate = vi.fn()

  constructor(private readonly answer: (worker: FakeWorker, parameters: object) => void) {}

  postMessage(parameters: object) {
    setTimeout(() => this.answer(this, structuredClone(parameters)))
  }
}

function workerThat(answer: (worker: FakeWorker, parameters: object) => void) {
  const worker = new FakeWorker(answer)
  return { worker, createWorker: () => worker as unknown as Worker }
}

const honest = () =>
  workerThat((worker, parameters) => worker.onmessage?.({ data: structuredClone(cellReply(parameters)) }))

describe('running the cell', () => {
  it('gives the example and ends the worker', async () => {
    const { worker, createWorker } = honest()
    const reply = await runCell({ seed: 42 }, { createWorker })
    expect(reply).toEqual(cellReply({ seed: 42 }))
    expect(reply.ok && reply.example.lines.length).toBeGreaterThan(0)
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('says which parameter is out of range', async () => {
    const reply = await runCell({ hiddenSize: 0 }, { createWorker: honest().createWorker })
    expect(reply).toMatchObject({ ok: false, failure: 'range', message: expect.stringContaining('hiddenSize') })
  })

  it('stops at once when it is aborted', async () => {
    const { worker, createWorker } = workerThat(() => {})
    const controller = new AbortController()
    const running = runCell({}, { signal: controller.signal, createWorker })
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(worker.terminate).toHaveBeenCalledOnce()
    const none = vi.fn()
    await expect(runCell({}, { signal: controller.signal, createWorker: none })).rejects.toThrow()
    expect(none).not.toHaveBeenCalled()
  })

  it('says when the worker could not run at all', async () => {
    const { createWorker } = workerThat((worker) => worker.onerror?.({ message: 'no such file', preventDefault() {} }))
    expect(await runCell({}, { createWorker })).toEqual({ ok: false, failure: 'crashed', message: 'no such file' })
  })
})
