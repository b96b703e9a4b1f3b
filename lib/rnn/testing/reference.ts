/*
 * Slow reference functions for tests: fixed-point integers, exp alone from its Taylor series. The engine's own
 * functions use other series, so that an error in one does not hide in the other.
 */
const BITS = 1400n
/** 1 as a fixed-point number. */
export const ONE = 1n << BITS
/** x is divided by 2^HALVINGS before the Taylor series, and the result squared as often. */
const HALVINGS = 40n

/** The exact value of a double of size above 2^-1400, as a fixed-point number. */
export function fixed(x: number): bigint {
  const bits = new BigUint64Array(new Float64Array([Math.abs(x)]).buffer)[0] as bigint
  const biased = bits >> 52n
  const fraction = bits & ((1n << 52n) - 1n)
  const significand = biased === 0n ? fraction : fraction | (1n << 52n)
  const shift = BITS - 1074n + (biased === 0n ? 0n : biased - 1n)
  return (x < 0 ? -significand : significand) << shift
}

/** e^x of a fixed-point number. */
export function fixedExp(x: bigint): bigint {
  const small = x >> HALVINGS
  let term = ONE
  let total = 0n
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    total += term
    term = (term * small) / (n << BITS)
  }
  for (let n = 0n; n < HALVINGS; n++) total = (total * total) >> BITS
  return total
}

/** p / q of fixed-point numbers. */
export function fixedDivide(p: bigint, q: bigint): bigint {
  return (p << BITS) / q
}

/** The next double away from zero. */
export function nextAway(x: number): number {
  const bits = new BigUint64Array(new Float64Array([x]).buffer)
  bits[0] = (bits[0] as bigint) + 1n
  return new Float64Array(bits.buffer)[0] as number
}

/** The distance of `got` from the exact value, in units of the last place of `got`. */
export function ulpsFrom(exact: bigint, got: number): number {
  const distance = exact - fixed(got)
  const ulp = fixed(nextAway(got)) - fixed(got)
  return Math.abs(Number((distance << 60n) / ulp) * 2 ** -60)
}
