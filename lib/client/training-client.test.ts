import { describe, expect, it } from 'vitest'
import { toyTrainingDefaults } from '../labs/toy-training'
import { workersThat } from './testing/fake-worker'
import { trainInWorker } from './training-client'
import { reportTraining, type TrainingNews, type TrainingRequest } from './training-report'

const request: TrainingRequest = { options: { ...toyTrainingDefaults.gru, epochs: 1 } }

function honest(perLook: number) {
  let clock = 0
  const now = () => {
    clock += perLook
    return clock
  }
  return workersThat((worker, asked) => reportTraining(asked as TrainingRequest, (news) => worker.post(news), now))
}

describe('training in a worker', () => {
  it('passes on progress, gives the end and closes the thread', async () => {
    const { workers, createWorker } = honest(10)
    const progress: TrainingNews[] = []
    const end = await trainInWorker(request, {
      onProgress: (news) => progress.push(news),
      signal: new AbortController().signal,
      createWorker,
    })
    expect(end).toMatchObject({ is: 'trained', step: 50, steps: 50 })
    expect(progress.length).toBeGreaterThan(5)
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
  })

  it('ends the thread at once when it is aborted', async () => {
    const { workers, createWorker } = workersThat(() => {})
    const controller = new AbortController()
    const training = trainInWorker(request, { onProgress() {}, signal: controller.signal, createWorker })
    controller.abort()
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
    await expect(training).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('says when the thread could not run', async () => {
    const { createWorker } = workersThat((worker) => worker.onerror?.({ message: 'no file', preventDefault() {} }))
    const end = await trainInWorker(request, { onProgress() {}, signal: new AbortController().signal, createWorker })
    expect(end).toEqual({ is: 'failed', failure: 'crashed', message: 'no file' })
  })
})
