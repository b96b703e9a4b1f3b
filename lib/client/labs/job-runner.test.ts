import { describe, expect, it, vi } from 'vitest'
import { vanishingDefaults } from '../../labs/vanishing/options'
import { type FakeWorker, workersThat } from '../testing/fake-worker'
import { JobRunner } from './job-runner'
import { jobs } from './jobs'
import { workThrough } from './work-through'

const input = { ...vanishingDefaults, steps: 3 }
const ask = (runner: JobRunner, signal = new AbortController().signal, onItems = vi.fn()) => ({
  onItems,
  end: runner.run('vanishing', input, { onItems, signal }),
})

const honest = (worker: FakeWorker, request: object) => {
  if ('input' in request) {
    void workThrough(jobs.vanishing(request.input as typeof input), {
      post: (news) => worker.post(news),
      now: () => 0,
      turn: async () => {},
    })
  }
}

describe('JobRunner', () => {
  it('gives what the job yields and how it ends, in one warm worker', async () => {
    const { createWorker } = workersThat(honest)
    const runner = new JobRunner(createWorker)
    for (let n = 0; n < 2; n++) {
      const { end, onItems } = ask(runner)
      expect(await end).toEqual({ is: 'done' })
      expect(onItems.mock.calls).toEqual([[[...jobs.vanishing(input)]]])
    }
    expect(createWorker).toHaveBeenCalledTimes(1)
  })

  it('ends the thread of an aborted job at once, and makes another for the next', async () => {
    const { workers, createWorker } = workersThat(() => {})
    const runner = new JobRunner(createWorker)
    const controller = new AbortController()
    const { end } = ask(runner, controller.signal)
    controller.abort(new Error('enough'))
    await expect(end).rejects.toThrow('enough')
    expect(workers[0]?.terminate).toHaveBeenCalled()
    await expect(ask(runner, controller.signal).end).rejects.toThrow('enough')
    void ask(runner).end
    expect(createWorker).toHaveBeenCalledTimes(2)
  })

  it('tells the thread to pause and to resume', async () => {
    const heard: unknown[] = []
    const { createWorker } = workersThat((_, request) => heard.push((request as { is: string }).is))
    const runner = new JobRunner(createWorker)
    void ask(runner).end
    runner.pause()
    runner.resume()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(heard).toEqual(['start', 'pause', 'resume'])
  })

  it('says that a thread crashed, and replaces it', async () => {
    const { workers, createWorker } = workersThat((worker) =>
      worker.onerror?.({ message: 'out of memory', preventDefault() {} }),
    )
    const runner = new JobRunner(createWorker)
    expect(await ask(runner).end).toEqual({ is: 'failed', failure: 'crashed', message: 'out of memory' })
    expect(workers[0]?.terminate).toHaveBeenCalled()
    void ask(runner).end
    expect(createWorker).toHaveBeenCalledTimes(2)
  })
})
