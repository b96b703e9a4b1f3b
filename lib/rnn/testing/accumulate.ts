import type { Tensor } from '../tensor/tensor'

/** sum += part, entry by entry, for sums that a test makes itself. */
export function accumulate(sum: Tensor, part: Tensor): void {
  part.data.forEach((value, n) => {
    sum.data[n] = (sum.data[n] as number) + value
  })
}
