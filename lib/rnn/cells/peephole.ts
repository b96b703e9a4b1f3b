import { add, hadamard } from '../tensor/linear'
import { row, type Tensor } from '../tensor/tensor'

/** The rows of a peephole tensor [3, h], by the gate that looks through it. */
const ROWS = { i: 0, f: 1, o: 2 } as const

/**
 * A gate's pre-activation [h] with what the gate sees of the cell state, unit by unit: z + p ⊙ c, p being the gate's
 * row of the peepholes. i and f look at c_{t−1}, o at c_t. Without peepholes z is returned as it is.
 *
 * Errors: ShapeError naming both shapes. Source: Gers & Schmidhuber 2000.
 */
export function peep(z: Tensor, peephole: Tensor | undefined, gate: 'i' | 'f' | 'o', c: Tensor): Tensor {
  return peephole ? add(z, hadamard(row(peephole, ROWS[gate]), c)) : z
}
