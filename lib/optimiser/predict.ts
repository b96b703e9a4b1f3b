import { type FSRS, type FSRSState, forgetting_curve, fsrs, type StepUnit } from 'ts-fsrs'
import type { Weights } from '../srs/weights'
import type { History, Item } from './item'
import { reviewOf } from './items'

/** What weights said of one review, and what came of it. */
export type Prediction = {
  readonly item: Item
  /** The probability of recall that was foretold, from 0 to 1. */
  readonly predicted: number
  readonly recalled: boolean
}

/** Under which weights is foretold; relearning steps bound some of them. */
export type Model = { readonly weights: Weights; readonly relearningSteps: number }

/** Reviews that are folded before others of the process have their turn. */
const reviewsAtOnce = 2000

/**
 * What the weights say of each item, in the items' order. Memory is folded by ts-fsrs, as the site schedules: fsrs-rs,
 * which trains, differs from it for a first stability below 0.1 days, and leaves items out when it evaluates. `pause` is
 * awaited now and then, so that a long log keeps nobody waiting.
 */
export async function predict(
  items: readonly Item[],
  { weights, relearningSteps }: Model,
  pause: () => Promise<void>,
): Promise<Prediction[]> {
  const scheduler = fsrs({
    w: weights,
    enable_short_term: true,
    relearning_steps: Array.from({ length: relearningSteps }, (): StepUnit => '10m'),
  })
  const recalls = new Map<History, readonly number[]>()
  const predictions: Prediction[] = []
  let folded = 0
  for (const item of items) {
    let recall = recalls.get(item.history)
    if (!recall) {
      recall = recallOf(item.history, scheduler)
      recalls.set(item.history, recall)
      folded += recall.length
      if (folded >= reviewsAtOnce) {
        folded = 0
        await pause()
      }
    }
    predictions.push({ item, predicted: recall[item.last] ?? 1, recalled: reviewOf(item).grade > 1 })
  }
  return predictions
}

/** The probability of recall before each review of a card; 1 before the first. */
function recallOf(history: History, scheduler: FSRS): number[] {
  let memory: FSRSState | null = null
  return history.map(({ grade, days }) => {
    const recall = memory ? forgetting_curve(scheduler.parameters.w, days, memory.stability) : 1
    memory = scheduler.next_state(memory, days, grade)
    return recall
  })
}
