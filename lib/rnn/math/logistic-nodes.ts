import { type DoubleDouble, divide, multiply, sum } from './double-double'

const LAST = 640
/** What is added to j to find its entry in a table. */
export const ORIGIN = LAST

/** The values of a function at nodes j = −640..640, each rounded to a double, `hi`, and what rounding lost, `lo`. */
class Nodes {
  readonly hi = new Float64Array(2 * LAST + 1)
  readonly lo = new Float64Array(2 * LAST + 1)

  set(j: number, value: DoubleDouble): void {
    this.hi[j + ORIGIN] = value.hi
    this.lo[j + ORIGIN] = value.lo
  }
}

/** σ(j/16) at index j + ORIGIN, for j = −640..640. */
export const sigmoidNodes = new Nodes()
/** tanh(j/32) at index j + ORIGIN, for j = −640..640. */
export const tanhNodes = new Nodes()

// With E = e^−x: σ(x) = 1/(1 + E), σ(−x) = E/(1 + E), tanh(x/2) = (1 − E)/(1 + E), all from E alone, with at most four
// of some 100 bits lost in 1 − E.
const ONE: DoubleDouble = { hi: 1, lo: 0 }
/** e^(−1/16) */
const RATIO: DoubleDouble = { hi: 0.9394130628134758, lo: -2.152447043447057e-17 }
let E = ONE
for (let j = 0; j <= LAST; j++) {
  const sigma = divide(ONE, sum(ONE, E))
  const tanh = multiply(sum(ONE, { hi: -E.hi, lo: -E.lo }), sigma)
  sigmoidNodes.set(-j, multiply(E, sigma))
  sigmoidNodes.set(j, sigma)
  tanhNodes.set(-j, { hi: -tanh.hi, lo: -tanh.lo })
  tanhNodes.set(j, tanh)
  E = multiply(E, RATIO)
}
