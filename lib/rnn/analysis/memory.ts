import { log } from '../math/log'
import { expectThat } from '../tensor/expect-number'

/**
 * The half-life of what a cell state keeps under a constant forget gate f in [0, 1]: after n = ln ½ / ln f steps half
 * is left, f^n = ½. Not an integer in general; 0 for f = 0, +∞ for f = 1.
 *
 * Errors: RangeError when f is not in [0, 1].
 */
export function memoryHalfLife(f: number): number {
  expectThat(f >= 0 && f <= 1, 'a forget gate', 'in [0, 1]', f)
  return f === 1 ? Number.POSITIVE_INFINITY : Math.LN2 / -log(f)
}
