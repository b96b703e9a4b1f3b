import type { Prediction } from './prediction'
import { wilsonInterval } from './wilson'

export type CalibrationBin = {
  /** Predictions from `from` up to `to`, the last bin's end among them. */
  readonly from: number
  readonly to: number
  readonly reviews: number
  readonly recalled: number
  /** The mean of the predictions, the share that was recalled, and its 95 % interval. */
  readonly predicted: number
  readonly observed: number
  readonly interval: readonly [low: number, high: number]
}

export const calibrationBins = 20

/** Predicted against observed recall in `count` bins of equal width; bins without reviews are left out. */
export function calibrationOf(predictions: readonly Prediction[], count = calibrationBins): CalibrationBin[] {
  const bins = Array.from({ length: count }, () => ({ reviews: 0, recalled: 0, sum: 0 }))
  for (const { predicted, recalled } of predictions) {
    const bin = bins[Math.max(0, Math.min(count - 1, Math.floor(predicted * count)))] as (typeof bins)[number]
    bin.reviews += 1
    bin.recalled += recalled ? 1 : 0
    bin.sum += predicted
  }
  return bins.flatMap(({ reviews, recalled, sum }, n) => {
    const interval = wilsonInterval(recalled, reviews)
    if (!interval) return []
    const means = { predicted: sum / reviews, observed: recalled / reviews }
    return [{ from: n / count, to: (n + 1) / count, reviews, recalled, ...means, interval }]
  })
}
