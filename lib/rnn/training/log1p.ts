import { log } from '../math/log'

/**
 * ln(1 + u) for u ≥ 0 without losing the digits of a small u to the sum: where 1 + u is rounded to w, ln w belongs to
 * w − 1, and the factor u/(w − 1) puts back what rounding took. Within a few ulp. NaN → NaN. Never throws.
 *
 * Source: Goldberg 1991, "What every computer scientist should know about floating-point arithmetic", theorem 4.
 */
export function log1p(u: number): number {
  const w = 1 + u
  return w === 1 ? u : log(w) * (u / (w - 1))
}
