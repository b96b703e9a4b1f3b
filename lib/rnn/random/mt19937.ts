import { expectInteger } from '../tensor/expect-number'

/** How many words of 32 bits the state of a Mersenne Twister has. */
export const LENGTH = 624
const SHIFT = 397

/** The largest seed: seeds are unsigned 32-bit integers, as in NumPy's `np.random.seed`. */
export const MAX_SEED = 0xffffffff

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
  /** The words of the state. */
  readonly key = new Uint32Array(LENGTH)
  /** The word that is used next, 0..624; at 624 all words are made anew first. */
  position = LENGTH

  constructor(seed: number | readonly number[]) {
    const seeds = typeof seed === 'number' ? [seed] : seed
    expectInteger('the number of seeds', seeds.length, 1)
    for (const given of seeds) expectInteger('seed', given, 0, MAX_SEED)
    if (typeof seed === 'number') initialise(this.key, seed)
    else initialiseByArray(this.key, seed)
  }

  /** The next 32 bits of the stream, an integer in 0..4294967295. */
  nextUint32(): number {
    if (this.position === LENGTH) {
      regenerate(this.key)
      this.position = 0
    }
    let y = this.key[this.position++] as number
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    y ^= y >>> 18
    return y >>> 0
  }
}

/** `init_genrand`: each word from the one before, with Knuth's multiplier 1812433253. */
function initialise(key: Uint32Array, seed: number): void {
  key[0] = seed
  for (let n = 1; n < LENGTH; n++) key[n] = mixed(key, n, 1812433253) + n
}

/** `init_by_array`: a fixed start, stirred once with the seeds and once without. */
function initialiseByArray(key: Uint32Array, seeds: readonly number[]): void {
  initialise(key, 19650218)
  let n = 1
  const stir = (multiplier: number, addend: number) => {
    key[n] = ((key[n] as number) ^ mixed(key, n, multiplier)) + addend
    if (++n < LENGTH) return
    key[0] = key[LENGTH - 1] as number
    n = 1
  }
  for (let k = 0; k < Math.max(LENGTH, seeds.length); k++) {
    const j = k % seeds.length
    stir(1664525, (seeds[j] as number) + j)
  }
  for (let k = 1; k < LENGTH; k++) stir(1566083941, -n)
  // Its top bit is the only one of word 0 that the generator uses: no state is all zeros.
  key[0] = 0x80000000
}

/** The word before word n, its high bits folded onto its low ones, times a multiplier, in 32 bits. */
function mixed(key: Uint32Array, n: number, multiplier: number): number {
  const previous = key[n - 1] as number
  // Math.imul: the product has 64 bits, of which a double would lose the low ones.
  return Math.imul(multiplier, previous ^ (previous >>> 30))
}

/** The next 624 words, each from three of the old ones. */
function regenerate(key: Uint32Array): void {
  for (let n = 0; n < LENGTH; n++) {
    const y = ((key[n] as number) & 0x80000000) | ((key[(n + 1) % LENGTH] as number) & 0x7fffffff)
    const far = key[(n + SHIFT) % LENGTH] as number
    key[n] = far ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
  }
}
