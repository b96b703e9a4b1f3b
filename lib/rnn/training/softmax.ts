import { exp } from '../math/exp'

/** m = max_j x_j of the n entries from `start`. */
export function largestOf(x: Float64Array, start: number, n: number): number {
  let largest = Number.NEGATIVE_INFINITY
  for (let j = start; j < start + n; j++) largest = Math.max(largest, x[j] as number)
  return largest
}

/**
 * Writes the softmax of the n entries of x from `start` to the same places of p and returns r = Σ e^(x_j − m) over all
 * entries but the largest, m = max x: p_j = e^(x_j − m)/(1 + r). It trusts its arguments, and p may be x itself. No
 * exponent is above 0, so nothing overflows, and r keeps the digits that 1 + r would round away.
 */
export function softmaxRow(p: Float64Array, x: Float64Array, start: number, n: number): number {
  const largest = largestOf(x, start, n)
  const place = x.indexOf(largest, start)
  let rest = 0
  for (let j = start; j < start + n; j++) {
    const e = exp((x[j] as number) - largest)
    p[j] = e
    if (j !== place) rest += e
  }
  for (let j = start; j < start + n; j++) p[j] = (p[j] as number) / (1 + rest)
  return rest
}
