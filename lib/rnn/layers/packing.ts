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
  /** For each packed row the padded row b·T + t that it comes from: [ΣL]. */
  readonly rows: Int32Array
  /** The same with each sequence reversed within its own length: [ΣL]. */
  readonly reversedRows: Int32Array
}

/**
 * The packing of `batch` sequences padded to `steps` steps.
 *
 * Errors: ShapeError when there are not `batch` lengths; RangeError when a length is not an integer in 1..steps.
 */
export function pack(batch: number, steps: number, lengths: readonly number[] = Array(batch).fill(steps)): Packing {
  if (lengths.length !== batch) throw new ShapeError(`${batch} sequences want ${batch} lengths, got ${lengths.length}`)
  for (const [index, length] of lengths.entries()) {
    if (!Number.isSafeInteger(length) || length < 1 || length > steps) {
      throw new RangeError(`length ${index} must be an integer from 1 to ${steps}, got ${length}`)
    }
  }
  const lengthOf = (sequence: number) => lengths[sequence] as number
  const order = Int32Array.from(lengths.keys()).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)
  const batchSizes = new Int32Array(lengthOf(order[0] as number))
  const count = lengths.reduce((total, length) => total + length, 0)
  const rows = new Int32Array(count)
  const reversedRows = new Int32Array(count)
  let row = 0
  for (let t = 0; t < batchSizes.length; t++) {
    const first = row
    for (const sequence of order) {
      if (lengthOf(sequence) <= t) break
      rows[row] = sequence * steps + t
      reversedRows[row++] = sequence * steps + lengthOf(sequence) - 1 - t
    }
    batchSizes[t] = row - first
  }
  return { order, batchSizes, rows, reversedRows }
}
