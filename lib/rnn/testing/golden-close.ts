/** What every tensor must agree to with its golden twin, relative to the twin's largest entry. */
const TOLERANCE = 1e-12

/**
 * Throws unless max|a − b| ≤ 1e-12 · max|b| for the entries a of `got` and b of `golden`. The error names the tensor,
 * the worst entry and how far it is off.
 */
export function expectTensorClose(name: string, got: ArrayLike<number>, golden: ArrayLike<number>): void {
  if (got.length !== golden.length) throw new Error(`${name}: got ${got.length} values, golden ${golden.length}`)
  let largest = 0
  let worst = 0
  let at = 0
  for (let k = 0; k < golden.length; k++) {
    const wanted = golden[k] as number
    const off = Math.abs((got[k] as number) - wanted)
    largest = Math.max(largest, Math.abs(wanted))
    // NaN is neither more nor less than anything: it counts as the worst there is.
    if (off > worst || Number.isNaN(off)) {
      worst = Number.isNaN(off) ? Number.POSITIVE_INFINITY : off
      at = k
    }
  }
  if (worst <= TOLERANCE * largest) return
  throw new Error(
    `${name}: value ${at} is ${got[at]}, golden ${golden[at]}: off by ${worst / largest} of the largest, ${largest}`,
  )
}
