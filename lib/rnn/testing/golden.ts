import type { Tensor } from '../tensor/tensor'

/** What every result must agree to with the golden file. */
const TOLERANCE = 1e-12

/** Throws unless a tensor has this many values and each is within 1e-12 of its golden value. */
export function expectClose(got: Tensor, golden: readonly number[]): void {
  if (got.data.length !== golden.length) throw new Error(`got ${got.data.length} values, golden ${golden.length}`)
  got.data.forEach((value, index) => {
    const wanted = golden[index] as number
    if (!(Math.abs(value - wanted) <= TOLERANCE)) throw new Error(`value ${index}: got ${value}, golden ${wanted}`)
  })
}
