/** A real number as the unevaluated sum hi + lo of two doubles, |lo| ≤ ½ ulp(hi): about 106 significant bits. */
export interface DoubleDouble {
  readonly hi: number
  readonly lo: number
}

/**
 * a + b exactly: hi is the rounded sum and lo what rounding lost.
 * Source: Knuth, TAOCP vol. 2, 4.2.2, theorem B. Needs finite a and b whose sum does not overflow.
 */
export function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b
  const part = hi - a
  return { hi, lo: a - (hi - part) + (b - part) }
}

/**
 * a · b exactly: hi is the rounded product and lo what rounding lost, from halves of 26 bits each.
 * Source: Dekker 1971. Needs |a|, |b| < 2^996 and a product that does not underflow.
 */
export function twoProduct(a: number, b: number): DoubleDouble {
  const hi = a * b
  const aScaled = 134217729 * a
  const aHigh = aScaled - (aScaled - a)
  const aLow = a - aHigh
  const bScaled = 134217729 * b
  const bHigh = bScaled - (bScaled - b)
  const bLow = b - bHigh
  return { hi, lo: aLow * bLow - (hi - aHigh * bHigh - aLow * bHigh - aHigh * bLow) }
}

/** a + b to about 104 bits (relative error below 2^-104). Source: Joldes, Muller & Popescu 2017, algorithm 6. */
export function sum(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.hi, b.hi)
  const low = twoSum(a.lo, b.lo)
  const middle = twoSum(high.hi, high.lo + low.hi)
  return twoSum(middle.hi, low.lo + middle.lo)
}

/** a · b to about 103 bits (relative error below 2^-102). Source: Joldes, Muller & Popescu 2017, algorithm 10. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.hi, b.hi)
  return twoSum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi))
}

/** a / b to about 102 bits (relative error below 2^-100), by three steps of long division; b is not 0. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.hi / b.hi
  const rest = subtractMultiple(a, b, first)
  const second = rest.hi / b.hi
  const third = subtractMultiple(rest, b, second).hi / b.hi
  return sum(twoSum(first, second), { hi: third, lo: 0 })
}

function subtractMultiple(a: DoubleDouble, b: DoubleDouble, factor: number): DoubleDouble {
  return sum(a, multiply(b, { hi: -factor, lo: 0 }))
}
