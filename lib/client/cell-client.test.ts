import { describe, expect, it } from 'vitest'
import { CellRunner } from './cell-client'
import { cellReply } from './cell-reply'
import { workersThat } from './testing/fake-worker'

const honest = () => workersThat((worker, parameters) => worker.post(cellReply(parameters)))
const never = new AbortController().signal

describe('running the cell', () => {
  it('gives the example, and keeps the worker warm for the next run', async () => {
    const { workers, createWorker } = honest()
    const runner = new CellRunner(createWorker)
    const reply = await runner.run({ seed: 42 }, never)
    expect(reply).toEqual(cellReply({ seed: 42 }))
    expect(reply.ok && reply.example.lines.length).toBeGreaterThan(0)
    expect(await runner.run({ seed: 7 }, never)).toEqual(cellReply({ seed: 7 }))
    expect(workers).toHaveLength(1)
    expect(workers[0]?.terminate).not.toHaveBeenCalled()
    runner.close()
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  })

  it('says which parameter is out of range', async () => {
    const reply = await new CellRunner(honest().createWorker).run({ hiddenSize: 0 }, never)
    expect(reply).toMatchObject({ ok: false, failure: 'range', message: expect.stringContaining('hiddenSize') })
  })

  it('stops at once when it is aborted, and runs again in a new worker', async () => {
    const { workers, createWorker } = workersThat((worker, parameters) => {
      if (workers.length > 1) worker.post(cellReply(parameters))
    })
    const runner = new CellRunner(createWorker)
    const controller = new AbortController()
    const running = runner.run({}, controller.signal)
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
    await expect(runner.run({}, controller.signal)).rejects.toThrow()
    expect(workers).toHaveLength(1)
    expect(await runner.run({}, never)).toMatchObject({ ok: true })
    expect(workers).toHaveLength(2)
  })

  it('says when the worker could not run at all, and tries another the next time', async () => {
    const { workers, createWorker } = workersThat((worker) => {
      worker.onerror?.({ message: 'no such file', preventDefault() {} })
    })
    const runner = new CellRunner(createWorker)
    const crashed = { ok: false, failure: 'crashed', message: 'no such file' }
    expect(await runner.run({}, never)).toEqual(crashed)
    expect(await runner.run({}, never)).toEqual(crashed)
    expect(workers).toHaveLength(2)
  })
})
