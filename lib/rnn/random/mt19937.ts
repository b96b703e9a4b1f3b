const LENGTH = 624
const SHIFT = 397

/** The largest seed: seeds are unsigned 32-bit integers, as in NumPy's `np.random.seed`. */
export const MAX_SEED = 0xffffffff

/** What determines all further numbers of a Mersenne Twister; a plain object that JSON and postMessage carry. */
export interface Mt19937Snapshot {
  /** The 624 words of the state, each an integer in 0..4294967295. */
  readonly key: readonly number[]
  /** The word that is used next, 0..624; at 624 all words are made anew first. */
  readonly position: number
}

/**
 * The Mersenne Twister MT19937: 32 random bits a call, period 2^19937 − 1.
 *
 * Seeded with one integer by `init_genrand` or with a list of integers by `init_by_array`, which is what NumPy's
 * `np.random.seed` does with an integer and with a list, so the stream is equal to NumPy's bit for bit. A list of one
 * integer is another seed than that integer.
 *
 * Errors: RangeError when a seed is not an integer in 0..4294967295 or the list is empty.
 * Source: Matsumoto & Nishimura 1998, "Mersenne Twister", and their mt19937ar (2002) for the seeding.
 */
export class Mt19937 {
  private readonly key = new Uint32Array(LENGTH)
  private position = LENGTH

  constructor(seed: number | readonly number[]) {
    const seeds = typeof seed === 'number' ? [seed] : seed
    if (seeds.length === 0) throw new RangeError('a list of seeds must hold at least one integer, got none')
    for (const given of seeds) {
      if (!isUint32(given)) throw new RangeError(`seed must be an integer from 0 to ${MAX_SEED}, got ${given}`)
    }
    if (typeof seed === 'number') this.initialise(seed)
    else this.initialiseByArray(seed)
  }

  /**
   * The generator that continues where the snapshot was taken.
   *
   * Errors: RangeError unless the key is 624 integers in 0..4294967295, not all 0, and the position one in 0..624.
   */
  static from({ key, position }: Mt19937Snapshot): Mt19937 {
    if (key.length !== LENGTH || !key.every(isUint32) || key.every((word) => word === 0)) {
      throw new RangeError(`the key must be ${LENGTH} integers from 0 to ${MAX_SEED}, not all 0`)
    }
    if (!isUint32(position) || position > LENGTH) {
      throw new RangeError(`the position must be an integer from 0 to ${LENGTH}, got ${position}`)
    }
    const bits = new Mt19937(0)
    bits.key.set(key)
    bits.position = position
    return bits
  }

  /** All that `Mt19937.from` needs to continue this stream. */
  snapshot(): Mt19937Snapshot {
    return { key: [...this.key], position: this.position }
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

  /** `init_genrand`: each word from the one before, with Knuth's multiplier 1812433253. */
  private initialise(seed: number): void {
    this.key[0] = seed
    for (let n = 1; n < LENGTH; n++) this.key[n] = this.mixed(n, 1812433253) + n
  }

  /** `init_by_array`: a fixed start, stirred once with the seeds and once without. */
  private initialiseByArray(seeds: readonly number[]): void {
    const key = this.key
    this.initialise(19650218)
    let n = 1
    const advance = () => {
      if (++n < LENGTH) return
      key[0] = key[LENGTH - 1] as number
      n = 1
    }
    for (let k = 0; k < Math.max(LENGTH, seeds.length); k++) {
      const j = k % seeds.length
      key[n] = ((key[n] as number) ^ this.mixed(n, 1664525)) + (seeds[j] as number) + j
      advance()
    }
    for (let k = 1; k < LENGTH; k++) {
      key[n] = ((key[n] as number) ^ this.mixed(n, 1566083941)) - n
      advance()
    }
    // Its top bit is the only one of word 0 that the generator uses: no state is all zeros.
    key[0] = 0x80000000
  }

  /** The word before word n, its high bits folded onto its low ones, times a multiplier, in 32 bits. */
  private mixed(n: number, multiplier: number): number {
    const previous = this.key[n - 1] as number
    // Math.imul: the product has 64 bits, of which a double would lose the low ones.
    return Math.imul(multiplier, previous ^ (previous >>> 30))
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

function isUint32(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_SEED
}
