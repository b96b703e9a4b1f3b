/** Reviews that were foretold alike. */
export type CalibrationBin = {
  /** The mean probability of recall that was foretold, from 0 to 1. */
  readonly predicted: number
  /** The share that was recalled, from 0 to 1. */
  readonly observed: number
  readonly count: number
}

type Pair = { readonly predicted: number; readonly recalled: boolean }

/**
 * What was foretold against what came: at most `bins` groups in the order of what was foretold, with as nearly equal
 * counts as can be. Equal counts, since most reviews are foretold within a few per cent of the desired retention.
 */
export function calibration(pairs: readonly Pair[], bins = 8): CalibrationBin[] {
  const sorted = pairs.toSorted((a, b) => a.predicted - b.predicted)
  const groups = Math.min(bins, sorted.length)
  return Array.from({ length: groups }, (_, n) => {
    const group = sorted.slice(Math.floor((n * sorted.length) / groups), Math.floor(((n + 1) * sorted.length) / groups))
    const mean = (of: (pair: Pair) => number) => group.reduce((sum, pair) => sum + of(pair), 0) / group.length
    return {
      predicted: mean(({ predicted }) => predicted),
      observed: mean(({ recalled }) => (recalled ? 1 : 0)),
      count: group.length,
    }
  })
}
