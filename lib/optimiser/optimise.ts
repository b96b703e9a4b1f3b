import { boundedWeights, type Weights } from '../srs/weights'
import { calibration } from './calibration'
import type { Item } from './item'
import { metricsOf } from './metrics'
import { type Model, predict } from './predict'
import type { Judged, Optimised, TooFew } from './state'

/** Below this many items fsrs-rs trains little more than the four initial stabilities (`training.rs`). */
export const leastItems = 64

/** The share of the items, the latest, on which weights are judged. */
const heldOutShare = 0.2

/** Answers 21 weights that fit the items, which are in the order of time. */
export type Train = (
  items: readonly Item[],
  relearningSteps: number,
  progress: (current: number, total: number) => void,
) => Promise<Weights>

export type OptimiseOptions = Model & {
  readonly train: Train
  readonly progress: (current: number, total: number) => void
  readonly pause: () => Promise<void>
}

/** Progress is told in so many parts: two trainings, in per cent each. */
const parts = 200

/**
 * Looks for weights under which the learner's reviews were more probable. They are trained on the earlier items and
 * judged, as the present ones are, on the latest fifth by log loss; where they win they are trained again on all. What
 * the result says of them is what those of the first training did, since the others have seen everything.
 */
export async function optimise(items: readonly Item[], options: OptimiseOptions): Promise<Optimised | TooFew> {
  if (items.length < leastItems) return { state: 'too-few', reviews: items.length, needed: leastItems }
  const { weights, relearningSteps, train, progress, pause } = options
  const training = async (chosen: readonly Item[], done: number) => {
    const tell = (current: number, total: number) =>
      progress(done + Math.floor((Math.min(current, total) / Math.max(1, total)) * (parts / 2)), parts)
    return tidy(await train(chosen, relearningSteps, tell))
  }
  const heldOut = items.slice(items.length - Math.floor(items.length * heldOutShare))
  const judge = async (judged: Weights): Promise<Judged> => {
    const predictions = await predict(heldOut, { weights: judged, relearningSteps }, pause)
    return { ...metricsOf(predictions), calibration: calibration(predictions) }
  }
  progress(0, parts)
  const trial = await training(items.slice(0, items.length - heldOut.length), 0)
  const [before, after] = [await judge(weights), await judge(trial)]
  const better = after.logLoss < before.logLoss
  return {
    reviews: items.length,
    heldOut: heldOut.length,
    before,
    after,
    better,
    weights: better ? await training(items, parts / 2) : weights,
  }
}

/** Bounded as FSRS-6 bounds them, and with as many decimals as its own defaults. */
function tidy(weights: Weights): Weights {
  if (weights.length !== 21 || !weights.every(Number.isFinite)) throw new Error(`no 21 weights: ${weights}`)
  return boundedWeights(boundedWeights(weights).map((weight) => Number(weight.toFixed(4))))
}
