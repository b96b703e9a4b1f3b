import { reviewOf } from './items'
import type { Prediction } from './predict'

export type Metrics = {
  /** The mean over reviews of −ln of the probability that was given to what happened, in nats. */
  readonly logLoss: number
  /** RMSE (bins), a probability: how far the foretold is from the observed share, over bins of alike reviews. */
  readonly rmse: number
}

/** So that one certain prediction that was wrong does not make the mean infinite. */
const leastProbability = 1e-7

/** How well predictions did; of none, both are NaN. */
export function metricsOf(predictions: readonly Prediction[]): Metrics {
  let loss = 0
  const bins = new Map<string, { difference: number; count: number }>()
  for (const prediction of predictions) {
    const { predicted, recalled } = prediction
    loss -= Math.log(Math.max(leastProbability, recalled ? predicted : 1 - predicted))
    const key = binOf(prediction)
    const bin = bins.get(key) ?? { difference: 0, count: 0 }
    bin.difference += predicted - (recalled ? 1 : 0)
    bin.count += 1
    bins.set(key, bin)
  }
  let squares = 0
  for (const { difference, count } of bins.values()) squares += difference ** 2 / count
  return { logLoss: loss / predictions.length, rmse: Math.sqrt(squares / predictions.length) }
}

/**
 * Reviews are alike by days since the last one, by how many came before, and by how often the card was forgotten: the
 * bins of srs-benchmark's RMSE (bins), https://github.com/open-spaced-repetition/srs-benchmark.
 */
function binOf({ item }: Prediction): string {
  const before = item.history.slice(0, item.last)
  const longTerm = before.filter(({ days }) => days > 0).length + 2
  const lapses = before.filter(({ grade, days }, n) => grade === 1 && (days > 0 || n === 0)).length
  return [
    step(reviewOf(item).days, 2.48, 3.62).toFixed(2),
    Math.round(step(longTerm, 1.99, 1.89)),
    lapses === 0 ? 0 : Math.round(step(lapses, 1.65, 1.73)),
  ].join()
}

function step(value: number, factor: number, base: number): number {
  return factor * base ** Math.floor(Math.log(value) / Math.log(base))
}
