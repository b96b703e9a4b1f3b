import { join } from 'node:path'
import type { History, Item } from './item'
import type { Train } from './optimise'
import type { TrainingNews } from './training-news'

/** Thrown where the native package has no binary for this machine. */
export class OptimiserUnavailable extends Error {
  override readonly name = 'OptimiserUnavailable'
}

// Not imported: the bundler would look for the file of every `new Worker` and bundle it, native package and all.
const { Worker } = process.getBuiltinModule('node:worker_threads')

/** The worker's file; the server is started in the project's folder. */
const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'optimiser', 'training.worker.mjs')

/**
 * Trains in a thread of its own, with fsrs-rs. The same items give the same weights. Throws OptimiserUnavailable where
 * it cannot be loaded, and what the thread throws.
 */
export const train: Train = (items, relearningSteps, progress) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { ...packed(items), relearningSteps } })
    worker.on('message', (news: TrainingNews) => {
      if (news.is === 'progress') return progress(news.current, news.total)
      if (news.is === 'done') resolve(news.weights)
      else reject(new OptimiserUnavailable('@open-spaced-repetition/binding has no binary for this machine'))
      void worker.terminate()
    })
    worker.on('error', reject)
    // After an answer this changes nothing.
    worker.on('exit', (code) => reject(new Error(`the training ended with code ${code} and without weights`)))
  })

/** Every history once, and items that point at them. */
function packed(items: readonly Item[]) {
  const places = new Map<History, number>()
  for (const { history } of items) if (!places.has(history)) places.set(history, places.size)
  return {
    histories: [...places.keys()].map((history) => [
      history.map(({ grade }) => grade),
      history.map(({ days }) => days),
    ]),
    items: items.map(({ history, last }) => [places.get(history), last]),
  }
}
