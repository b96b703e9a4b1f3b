import type { Prediction } from './prediction'

/** A prediction of exactly 0 or 1 that was wrong must not cost infinitely much: the clip of scikit-learn's `log_loss`. */
const least = Number.EPSILON

/** The mean negative log-likelihood of what came, in nats; null without predictions. */
export function logLoss(predictions: readonly Prediction[]): number | null {
  if (predictions.length === 0) return null
  const losses = predictions.map(({ predicted, recalled }) => {
    const p = Math.max(least, Math.min(1 - least, predicted))
    return -Math.log(recalled ? p : 1 - p)
  })
  return sumOf(losses) / predictions.length
}

/**
 * RMSE(bins) of srs-benchmark (`rmse_matrix` of its `utils.py`): reviews are put together by the days since the last one,
 * their number and the lapses before, each on a logarithmic scale; the root of the mean square of the difference between
 * mean prediction and observed share, each bin weighted by its reviews. null without predictions. The benchmark also
 * drops outliers among second reviews before it measures; here every review counts.
 */
export function rmseBins(predictions: readonly Prediction[]): number | null {
  if (predictions.length === 0) return null
  const bins = new Map<string, { reviews: number; surplus: number }>()
  for (const one of predictions) {
    const key = binOf(one)
    const bin = bins.get(key) ?? { reviews: 0, surplus: 0 }
    const surplus = bin.surplus + one.predicted - (one.recalled ? 1 : 0)
    bins.set(key, { reviews: bin.reviews + 1, surplus })
  }
  // n · ((Σp − Σy) / n)², summed over the bins.
  const squares = [...bins.values()].map(({ reviews, surplus }) => (surplus * surplus) / reviews)
  return Math.sqrt(sumOf(squares) / predictions.length)
}

/** The benchmark names each bin by a number in its middle; only which reviews share a bin matters here. */
function binOf({ elapsed, review, lapses }: Prediction): string {
  return [step(elapsed, 3.62), step(review, 1.89), lapses === 0 ? 'none' : step(lapses, 1.73)].join()
}

function step(value: number, base: number): number {
  return Math.floor(Math.log(value) / Math.log(base))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
