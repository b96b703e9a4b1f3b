/** The 97.5th percentile of the standard normal distribution: 95 % lie within so many standard errors. */
const z = 1.959963984540054

/**
 * The Wilson score interval (Wilson 1927) of a share of which `successes` of `trials` were seen, at 95 % confidence, as
 * `[low, high]` between 0 and 1; null without trials. It holds the observed share, and stays honest for few trials and
 * for shares near 0 and 1, where the interval of the normal approximation shrinks to a point.
 * @throws RangeError when the counts are no counts
 */
export function wilsonInterval(successes: number, trials: number): readonly [low: number, high: number] | null {
  if (!(successes >= 0 && successes <= trials))
    throw new RangeError(`successes must be between 0 and the trials, got ${successes} of ${trials}`)
  if (trials === 0) return null
  const share = successes / trials
  const spread = (z * z) / trials
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((share * (1 - share) + spread / 4) / trials)) / (1 + spread)
  // The ends are 0 and 1 in exact arithmetic; rounding must not push them past what was seen.
  return [successes === 0 ? 0 : middle - half, successes === trials ? 1 : middle + half]
}
