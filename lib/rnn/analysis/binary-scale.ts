/**
 * The power of two 2^k ≥ max|a| > 2^(k−1), and 1 for zeros. Divided by it, an array keeps every digit, and the squares
 * of its large entries neither overflow nor vanish.
 */
export function binaryScale(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  let scale = 1
  while (scale < largest && scale < LARGEST_POWER) scale *= 2
  while (largest > 0 && scale / 2 >= largest) scale /= 2
  return scale
}

/** 2^1023: there is no larger power of two among the doubles. */
const LARGEST_POWER = 8.98846567431158e307
