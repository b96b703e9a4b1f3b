import { expectInteger } from '../tensor/expect-number'
import { ShapeError } from '../tensor/tensor'

/**
 * Where the steps of sequences of unequal length lie when they are packed: all first steps, then all second steps and
 * so on, the longest sequence first, so that the rows of one step are neighbours and padding takes no part at all.
 */
export interface Packing {
  /** For each sequence in order of falling length its place in the batch: [B]. */
  readonly order: Int32Array
  /** How many sequences still run at each step, n_0 ≥ n_1 ≥ … ≥ 1: [T']. */
  readonly batchSizes: Int32Array
  /**
   * For each direction and packed row the padded row b·T + t that it comes from: [D][ΣL]. In the second direction each
   * sequence is reversed within its own length.
   */
  readonly rows: readonly Int32Array[]
}

/**
 * The packing of `batch` sequences padded to `steps` steps, for one or two directions.
 *
 * Errors: ShapeError when there are not `batch` lengths; RangeError when a length is not an integer in 1..steps.
 */
export function pack(
  batch: number,
  steps: number,
  directions: 1 | 2,
  lengths: readonly number[] = Array(batch).fill(steps),
): Packing {
  if (lengths.length !== batch) throw new ShapeError(`${batch} sequences want ${batch} lengths, got ${lengths.length}`)
  let count = 0
  for (let b = 0; b < batch; b++) {
    const length = lengths[b] as number
    expectInteger(`length ${b}`, length, 1, steps)
    count += length
  }
  const lengthOf = (sequence: number) => lengths[sequence] as number
  const order = new Int32Array(batch)
  for (let b = 0; b < batch; b++) order[b] = b
  if (count < batch * steps) order.sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)
  const batchSizes = new Int32Array(lengthOf(order[0] as number))
  const rows = Array.from({ length: directions }, () => new Int32Array(count))
  // #region reverse-within-length
  let row = 0
  for (let t = 0; t < batchSizes.length; t++) {
    const first = row
    for (; row - first < batch; row++) {
      const sequence = order[row - first] as number
      const length = lengthOf(sequence)
      if (length <= t) break
      rows.forEach((places, direction) => {
        places[row] = sequence * steps + (direction === 0 ? t : length - 1 - t)
      })
    }
    batchSizes[t] = row - first
  }
  // #endregion
  return { order, batchSizes, rows }
}
