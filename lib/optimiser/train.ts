import { join } from 'node:path'
import type { Weights } from '../srs/weights'
import type { History, Item } from './item'
import type { TrainingNews } from './training-news'

/** Thrown where the native package has no binary for this machine. */
export class OptimiserUnavailable extends Error {
  override readonly name = 'OptimiserUnavailable'
}

// Not imported: the bundler would look for the file of every `new Worker` and bundle it, native package and all.
const { Worker } = process.getBuiltinModule('node:worker_threads')

/** The worker's file; the server is started in the project's folder. */
export const workerFile = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'optimiser', 'training.worker.mjs')

/**
 * Trains in a thread of its own, with fsrs-rs; tests give it another file to run. The same items give the same weights.
 * Throws OptimiserUnavailable where fsrs-rs cannot be loaded, and what the thread throws.
 */
export function train(
  items: readonly Item[],
  relearningSteps: number,
  progress: (current: number, total: number) => void,
  file = workerFile,
): Promise<Weights> {
  return new Promise((resolve, reject) => {
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
}

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
