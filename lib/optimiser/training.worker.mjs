// The thread in which weights are trained, plain JavaScript since no bundler sees it. The training itself has threads of
// its own, but its items are objects of the native package: making and dropping a hundred thousand of them blocks a
// thread for a second.
import { parentPort, workerData } from 'node:worker_threads'

/** How often progress is told, in milliseconds. */
const interval = 100

/**
 * @typedef {{ histories: [grades: number[], days: number[]][], items: [history: number, last: number][],
 *   relearningSteps: number }} Task
 */

/** @param {import('./training-news').TrainingNews} news */
const tell = (news) => parentPort?.postMessage(news)

/** @returns {Promise<typeof import('@open-spaced-repetition/binding') | null>} */
const load = () => import('@open-spaced-repetition/binding').catch(() => null)

/** @param {Task} task */
async function train({ histories, items, relearningSteps }) {
  const binding = await load()
  if (!binding) return tell({ is: 'unavailable' })
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = binding
  const reviews = histories.map(([grades, days]) => grades.map((grade, n) => new FSRSBindingReview(grade, days[n])))
  const weights = await computeParameters(
    items.map(([history, last]) => new FSRSBindingItem(reviews[history].slice(0, last + 1))),
    {
      enableShortTerm: true,
      numRelearningSteps: relearningSteps,
      timeout: interval,
      progress: (current, total) => tell({ is: 'progress', current, total }),
    },
  )
  tell({ is: 'done', weights })
}

await train(workerData)
