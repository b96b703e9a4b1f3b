import { log } from '../math/log'
import { Mt19937 } from './mt19937'

/**
 * NumPy's legacy generator `np.random.RandomState(seed)`: the same seed gives the same stream as NumPy.
 *
 * Uniform numbers and integers are equal bit for bit. Normal numbers use a correctly rounded logarithm, so they are
 * the same in every JavaScript engine; NumPy calls the C library's, which may differ in the last bit.
 *
 * Errors: RangeError when the seed is not an integer in 0..4294967295.
 * Source: NumPy's frozen legacy stream (NEP 19).
 */
export class RandomState {
  private readonly bits: Mt19937
  private cachedNormal: number | undefined

  constructor(seed: number) {
    this.bits = new Mt19937(seed)
  }

  /** One double, uniform in [0, 1), of 53 random bits: (a·2^26 + b) / 2^53 with a of 27 and b of 26 bits. */
  randomSample(): number {
    const a = this.bits.nextUint32() >>> 5
    const b = this.bits.nextUint32() >>> 6
    return (a * 67108864 + b) / 9007199254740992
  }

  /**
   * One number from the standard normal distribution, by Marsaglia's polar method: a point (x1, x2) uniform in the
   * unit disc, r² = x1² + x2², f = √(−2·ln r² / r²). As in NumPy f·x2 is returned first and f·x1 is kept for the
   * next call, whatever block of numbers that call belongs to.
   */
  standardNormal(): number {
    if (this.cachedNormal !== undefined) {
      const cached = this.cachedNormal
      this.cachedNormal = undefined
      return cached
    }
    for (;;) {
      const x1 = 2 * this.randomSample() - 1
      const x2 = 2 * this.randomSample() - 1
      const r2 = x1 * x1 + x2 * x2
      if (r2 >= 1 || r2 === 0) continue
      const f = Math.sqrt((-2 * log(r2)) / r2)
      this.cachedNormal = f * x1
      return f * x2
    }
  }

  /**
   * `count` standard normal numbers, in the order in which NumPy's `randn` fills an array (row by row).
   *
   * Errors: RangeError when `count` is not an integer ≥ 0.
   */
  randn(count: number): Float64Array {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`count must be an integer of at least 0, got ${count}`)
    }
    const values = new Float64Array(count)
    for (let n = 0; n < count; n++) values[n] = this.standardNormal()
    return values
  }

  /**
   * One integer, uniform in low..high−1, as NumPy's `randint(low, high)`: 32 bits under the smallest mask 2^k − 1
   * that covers the range, drawn again while they are too large.
   *
   * Errors: RangeError unless both are safe integers with 1 ≤ high − low ≤ 2^32.
   */
  randint(low: number, high: number): number {
    const largest = high - low - 1
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || largest < 0 || largest > 0xffffffff) {
      throw new RangeError(`randint needs integers low < high at most 2^32 apart, got ${low} and ${high}`)
    }
    if (largest === 0) return low
    const mask = 0xffffffff >>> Math.clz32(largest)
    for (;;) {
      const value = (this.bits.nextUint32() & mask) >>> 0
      if (value <= largest) return low + value
    }
  }
}
