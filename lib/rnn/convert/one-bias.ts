import type { RecurrentWeights } from '../cells/recurrent-weights'
import type { CellSpec } from '../layers/specification'
import { add } from '../tensor/linear'
import type { Tensor } from '../tensor/tensor'

/**
 * The one bias [G·h] of a layout that has no second: b_ih + b_hh, or the one that is there, or nothing. It gives the
 * same function because both are added to the same pre-activation, with one exception: in a GRU that resets after the
 * product, b_hn stands within r ⊙ (U_n h + b_hn) and b_in outside, so they cannot be summed unless b_hn is 0.
 *
 * Errors: RangeError in that case; ShapeError when the biases have different shapes.
 */
export function oneBias(cell: CellSpec, { biasIh, biasHh }: RecurrentWeights): Tensor | undefined {
  if (cell.kind === 'gru' && cell.reset !== 'before' && biasHh) {
    const { data } = biasHh
    if (data.subarray((2 * data.length) / 3).some((value) => value !== 0)) {
      throw new RangeError(
        'the biases of this GRU cannot be summed: reset after the product, b_hn is within r ⊙ (…) and b_in is not',
      )
    }
  }
  return biasIh && biasHh ? add(biasIh, biasHh) : (biasIh ?? biasHh)
}
