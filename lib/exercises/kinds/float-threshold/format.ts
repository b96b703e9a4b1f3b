import { exp, log } from '../../../rnn'

/** A binary floating-point format: the largest exponent and the bits of the fraction. */
export interface FloatFormat {
  readonly name: string
  readonly exponentBits: number
  readonly fractionBits: number
}

export const formats: readonly FloatFormat[] = [
  { name: 'float16', exponentBits: 5, fractionBits: 10 },
  { name: 'bfloat16', exponentBits: 8, fractionBits: 7 },
  { name: 'float32', exponentBits: 8, fractionBits: 23 },
  { name: 'float64', exponentBits: 11, fractionBits: 52 },
]

/** The largest exponent E: numbers go up to nearly 2^(E+1). */
export const largestExponent = ({ exponentBits }: FloatFormat) => 2 ** (exponentBits - 1) - 1

/** ln MAX for MAX = (2 − 2^−m)·2^E: above it exp overflows. */
export function threshold(format: FloatFormat): number {
  return log(2 - 2 ** -format.fractionBits) + largestExponent(format) * log(2)
}

/** The same by bisection: the largest x whose exp, taken in halves so that doubles do not overflow, is not above MAX. */
export function bisectedThreshold(format: FloatFormat): number {
  // √MAX as a double; MAX itself may be the largest double there is.
  const root = Math.sqrt(2 - 2 ** -format.fractionBits) * 2 ** (largestExponent(format) / 2)
  let [low, high] = [0, 1000]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (exp(middle / 2) <= root) low = middle
    else high = middle
  }
  return low
}

/** A format, by name or by its bits alone, and code that clips the argument of exp to −clip … clip. */
export interface FloatSpec {
  readonly format: FloatFormat
  readonly named: boolean
  readonly clip: number
}
