import { exp } from '../math/exp'
import { expectFinite, type Tensor, zeros } from '../tensor/tensor'

/** m = max_j x_j of the n entries from `start`. */
export function largestOf(x: Float64Array, start: number, n: number): number {
  let largest = Number.NEGATIVE_INFINITY
  for (let j = start; j < start + n; j++) largest = Math.max(largest, x[j] as number)
  return largest
}

/**
 * Writes the softmax of the n entries of x from `start` to the same places of p and returns r = Σ e^(x_j − m) over all
 * entries but the largest, m = max x: p_j = e^(x_j − m)/(1 + r). The kernel behind the public functions; it trusts its
 * arguments, and p may be x itself. No exponent is above 0, so nothing overflows, and r keeps the digits that 1 + r
 * would round away.
 */
export function softmaxRow(p: Float64Array, x: Float64Array, start: number, n: number): number {
  const largest = largestOf(x, start, n)
  let rest = 0
  let skipped = false
  for (let j = start; j < start + n; j++) {
    const value = x[j] as number
    const e = exp(value - largest)
    p[j] = e
    if (!skipped && value === largest) skipped = true
    else rest += e
  }
  for (let j = start; j < start + n; j++) p[j] = (p[j] as number) / (1 + rest)
  return rest
}

/**
 * The softmax p_j = e^x_j / Σ_l e^x_l along the last axis of logits of any rank: same shape, each row in [0, 1] and
 * summing to 1.
 *
 * Errors: RangeError naming the first logit that is not finite.
 */
export function softmax(logits: Tensor): Tensor {
  expectFinite('the logits', logits)
  const p = zeros(logits.shape)
  const n = logits.shape.at(-1) as number
  for (let start = 0; start < p.data.length; start += n) softmaxRow(p.data, logits.data, start, n)
  return p
}
