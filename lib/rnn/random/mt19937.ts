const LENGTH = 624
const SHIFT = 397

/** The largest seed: seeds are unsigned 32-bit integers, as in NumPy's `np.random.seed`. */
export const MAX_SEED = 0xffffffff

/**
 * The Mersenne Twister MT19937: 32 random bits a call, period 2^19937 − 1.
 *
 * Seeded with a single integer by `init_genrand` (Knuth's multiplier 1812433253), which is what NumPy's
 * `np.random.seed(n)` does, so the stream is equal to NumPy's bit for bit.
 *
 * Errors: RangeError when the seed is not an integer in 0..4294967295.
 * Source: Matsumoto & Nishimura 1998, "Mersenne Twister", and their mt19937ar (2002) for the seeding.
 */
export class Mt19937 {
  private readonly key = new Uint32Array(LENGTH)
  private position = LENGTH

  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) {
      throw new RangeError(`seed must be an integer from 0 to ${MAX_SEED}, got ${seed}`)
    }
    this.key[0] = seed
    for (let n = 1; n < LENGTH; n++) {
      const previous = this.key[n - 1] as number
      // Math.imul: the product has 64 bits, of which a double would lose the low ones.
      this.key[n] = Math.imul(1812433253, previous ^ (previous >>> 30)) + n
    }
  }

  /** The next 32 bits of the stream, an integer in 0..4294967295. */
  nextUint32(): number {
    if (this.position === LENGTH) this.regenerate()
    let y = this.key[this.position++] as number
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    y ^= y >>> 18
    return y >>> 0
  }

  private regenerate(): void {
    const key = this.key
    for (let n = 0; n < LENGTH; n++) {
      const y = ((key[n] as number) & 0x80000000) | ((key[(n + 1) % LENGTH] as number) & 0x7fffffff)
      const far = key[(n + SHIFT) % LENGTH] as number
      key[n] = far ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.position = 0
  }
}
