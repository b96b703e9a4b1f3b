import { log } from '../math/log'
import { expectInteger, expectThat } from '../tensor/expect-number'
import { type ChoiceOptions, expectProbabilities, weightedIndices } from './choice'
import { LENGTH, MAX_SEED, Mt19937 } from './mt19937'

/** All that a RandomState's further numbers depend on; a plain object that JSON and postMessage carry. */
export interface RandomStateSnapshot {
  /** The 624 words of the Mersenne Twister, each an integer in 0..4294967295, not all 0. */
  readonly key: readonly number[]
  /** The word that is used next, 0..624. */
  readonly position: number
  /** The second normal number of a pair of which one was drawn; null when there is none. */
  readonly cachedNormal: number | null
}

/**
 * NumPy's legacy generator `np.random.RandomState(seed)`: the same seed gives the same stream as NumPy.
 *
 * Uniform numbers, integers, permutations and choices are equal bit for bit. Normal numbers use a correctly rounded
 * logarithm, so they are the same in every JavaScript engine; NumPy calls the C library's, which may differ in the
 * last bit. No array that is passed in is changed.
 *
 * Errors: RangeError when the seed is neither an integer in 0..4294967295 nor a list of at least one of them.
 * Source: NumPy's frozen legacy stream (NEP 19).
 */
export class RandomState {
  private readonly bits: Mt19937
  private cachedNormal: number | null = null

  constructor(seed: number | readonly number[]) {
    this.bits = new Mt19937(seed)
  }

  /**
   * A generator that continues where `state()` was called.
   *
   * Errors: RangeError naming what of the snapshot is not as `RandomStateSnapshot` says.
   */
  static from({ key, position, cachedNormal }: RandomStateSnapshot): RandomState {
    expectInteger('the length of the key', key.length, LENGTH, LENGTH)
    for (const word of key) expectInteger('a word of the key', word, 0, MAX_SEED)
    expectInteger('the number of words above 0', key.filter(Boolean).length, 1)
    expectInteger('position', position, 0, LENGTH)
    expectThat(cachedNormal === null || Number.isFinite(cachedNormal), 'cachedNormal', 'finite or null', cachedNormal)
    const random = new RandomState(0)
    random.bits.key.set(key)
    random.bits.position = position
    random.cachedNormal = cachedNormal
    return random
  }

  /** A snapshot from which `RandomState.from` continues; NumPy's `get_state` holds the same numbers. */
  state(): RandomStateSnapshot {
    const { key, position } = this.bits
    return { key: [...key], position, cachedNormal: this.cachedNormal }
  }

  /** One double, uniform in [0, 1), of 53 random bits: (a·2^26 + b) / 2^53 with a of 27 and b of 26 bits. */
  randomSample(): number {
    const a = this.bits.nextUint32() >>> 5
    const b = this.bits.nextUint32() >>> 6
    return (a * 67108864 + b) / 9007199254740992
  }

  /**
   * A number uniform in [low, high), low + (high − low)·u; or `count` of them. Rounding may give `high` itself.
   *
   * Errors: RangeError when high − low is not finite or `count` is not an integer ≥ 0.
   */
  uniform(low: number, high: number): number
  uniform(low: number, high: number, count: number): Float64Array
  uniform(low: number, high: number, count?: number): number | Float64Array {
    const range = high - low
    expectThat(Number.isFinite(range), 'high − low', 'finite', `${high} − ${low}`)
    const draw = () => low + range * this.randomSample()
    return count === undefined ? draw() : fill(count, draw)
  }

  /**
   * One number from the standard normal distribution, by Marsaglia's polar method: a point (x1, x2) uniform in the
   * unit disc, r² = x1² + x2², f = √(−2·ln r² / r²). As in NumPy f·x2 is returned first and f·x1 is kept for the
   * next call, whatever block of numbers that call belongs to.
   */
  standardNormal(): number {
    if (this.cachedNormal !== null) {
      const cached = this.cachedNormal
      this.cachedNormal = null
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
    return fill(count, () => this.standardNormal())
  }

  /**
   * One integer, uniform in low..high−1, as NumPy's `randint(low, high)`; drawing an array in NumPy is drawing its
   * entries one by one.
   *
   * Errors: RangeError unless both are safe integers with 1 ≤ high − low ≤ 2^32.
   */
  randint(low: number, high: number): number {
    expectInteger('low', low, Number.MIN_SAFE_INTEGER)
    expectInteger('high', high, low + 1, low + 2 ** 32)
    return low + this.upTo(high - low - 1)
  }

  /**
   * The integers 0..n−1, or the elements given, in a random order, as NumPy's `permutation` orders them.
   *
   * Errors: RangeError when n is not an integer ≥ 0.
   */
  permutation(n: number): number[]
  permutation<T>(elements: ArrayLike<T>): T[]
  permutation<T>(given: number | ArrayLike<T>): (number | T)[] {
    return this.shuffle(elementsOf(given))
  }

  /**
   * A copy of the elements in the order into which NumPy's `shuffle` brings them with the same random numbers. NumPy
   * shuffles in place; here the array given stays as it is.
   *
   * Source: Knuth, TAOCP vol. 2, 3.4.2, algorithm P (Fisher & Yates), from the last element down.
   */
  shuffle<T>(elements: ArrayLike<T>): T[] {
    const shuffled = Array.from(elements)
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.upTo(i)
      const moved = shuffled[i] as T
      shuffled[i] = shuffled[j] as T
      shuffled[j] = moved
    }
    return shuffled
  }

  /**
   * `size` of the elements, or of the integers 0..n−1, drawn at random with or without replacement and with equal or
   * given probabilities, as NumPy's legacy `choice` draws them.
   *
   * Errors: RangeError when n or size is not an integer ≥ 0, when p does not hold one probability ≥ 0 for each element
   * with a sum of 1, or when there are not so many elements to draw.
   */
  choice(n: number, size: number, options?: ChoiceOptions): number[]
  choice<T>(elements: ArrayLike<T>, size: number, options?: ChoiceOptions): T[]
  choice<T>(given: number | ArrayLike<T>, size: number, { replace = true, p }: ChoiceOptions = {}): (number | T)[] {
    const elements = elementsOf(given)
    const n = elements.length
    if (p) expectProbabilities(p, n)
    const possible = p ? p.filter((value) => value > 0).length : n
    expectInteger('the number of choices', size, 0, replace && n > 0 ? undefined : possible)
    if (!p && !replace) return this.shuffle(elements).slice(0, size)
    const indices = p
      ? weightedIndices(() => this.randomSample(), p, size, replace)
      : Array.from({ length: size }, () => this.randint(0, n))
    return indices.map((index) => elements[index] as T)
  }

  /** An integer uniform in 0..largest: bits under the smallest mask 2^k − 1 that covers it, drawn again if larger. */
  private upTo(largest: number): number {
    if (largest === 0) return 0
    const mask = 0xffffffff >>> Math.clz32(largest)
    for (;;) {
      const value = (this.bits.nextUint32() & mask) >>> 0
      if (value <= largest) return value
    }
  }
}

function fill(count: number, draw: () => number): Float64Array {
  expectInteger('count', count, 0)
  return new Float64Array(count).map(draw)
}

/** The elements given, copied, or the integers 0..n−1. */
function elementsOf<T>(given: number | ArrayLike<T>): (number | T)[] {
  if (typeof given !== 'number') return Array.from(given)
  expectInteger('n', given, 0)
  return Array.from({ length: given }, (_, index) => index)
}
