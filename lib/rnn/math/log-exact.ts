import { powerOfTwo } from './power-of-two'

/** Bits behind the binary point. No double's logarithm comes nearer than 2^-118 to a rounding boundary. */
const BITS = 220n
const ONE = 1n << BITS
const LN2 = 2n * artanh(ONE / 3n)

/** artanh(s) = s + s³/3 + s⁵/5 + … for a fixed-point |s| < 1. */
function artanh(s: bigint): bigint {
  const s2 = (s * s) >> BITS
  let power = s
  let total = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    total += power / n
    power = (power * s2) >> BITS
  }
  return total
}

/** The integer significand and the exponent of a finite double x > 0: x = significand · 2^exponent. */
function decompose(x: number): { significand: bigint; exponent: number } {
  const bits = new BigUint64Array(new Float64Array([x]).buffer)[0] as bigint
  const biased = Number(bits >> 52n)
  const fraction = bits & ((1n << 52n) - 1n)
  return biased === 0
    ? { significand: fraction, exponent: -1074 }
    : { significand: fraction | (1n << 52n), exponent: biased - 1075 }
}

/**
 * The natural logarithm of a finite x > 0, rounded to the nearest double from 220 bits of fixed-point integer
 * arithmetic. Some 30 µs a call: `log` asks it only where double-double arithmetic cannot decide.
 *
 * Source: the hardest double for ln needs fewer than 120 bits (Lefèvre & Muller 2001), so 220 always decide.
 */
export function exactLog(x: number): number {
  const { significand, exponent } = decompose(x)
  const length = significand.toString(2).length
  const m = (significand << BITS) >> BigInt(length - 1)
  const e = BigInt(exponent + length - 1)
  const ln = e * LN2 + 2n * artanh(((m - ONE) << BITS) / (m + ONE))
  return ln < 0n ? -roundFixed(-ln) : roundFixed(ln)
}

/** The double nearest to value · 2^-BITS, for value ≥ 0; Number() of a bigint rounds to nearest, ties to even. */
function roundFixed(value: bigint): number {
  return Number(value) * powerOfTwo(-Number(BITS))
}
