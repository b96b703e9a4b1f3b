import { expectShape, type Tensor, zeros } from '../tensor/tensor'

/** The states of a cell along a sequence, and how each depends on the one before. */
export interface StateJacobians {
  /** p, the length of h. */
  readonly hiddenSize: number
  /** The length of c: h for an LSTM, else 0. */
  readonly cellSize: number
  /** s_0 … s_T, s_t being h_t and behind it, for an LSTM, c_t: [T + 1, S], S = p or p + h. */
  readonly states: Tensor
  /** J_1 … J_T: [T, S, S], J_t = ∂s_t/∂s_{t−1}, row i and column j being ∂s_t[i]/∂s_{t−1}[j]. */
  readonly jacobians: Tensor
}

/** A part of a cell's state: the hidden state h, or an LSTM's cell state c. */
export type StatePart = 'h' | 'c'

/** Where a part stands in the state s = (h, c). Errors: RangeError when the cell has no cell state. */
export function partRange({ hiddenSize, cellSize }: StateJacobians, part: StatePart): { start: number; size: number } {
  if (part === 'h') return { start: 0, size: hiddenSize }
  if (cellSize === 0) throw new RangeError('this cell has no cell state c')
  return { start: hiddenSize, size: cellSize }
}

/** The columns start … start + size of the identity [S, S]: [S, size]. */
export function unitColumns(S: number, start: number, size: number): Tensor {
  const units = zeros([S, size])
  for (let j = 0; j < size; j++) units.data[(start + j) * size + j] = 1
  return units
}

/**
 * The block ∂a/∂b of a Jacobian [S, S] between states, such as ∂h_t/∂h_k or ∂c_t/∂h_k: the rows of the part a (`of`) and
 * the columns of the part b (`by`).
 *
 * Errors: ShapeError unless the Jacobian is [S, S]; RangeError when the cell has no cell state.
 */
export function jacobianBlock(run: StateJacobians, jacobian: Tensor, of: StatePart, by: StatePart): Tensor {
  const S = run.hiddenSize + run.cellSize
  expectShape('the Jacobian', jacobian, [S, S])
  const rows = partRange(run, of)
  const columns = partRange(run, by)
  const block = zeros([rows.size, columns.size])
  for (let i = 0; i < rows.size; i++) {
    const from = (rows.start + i) * S + columns.start
    block.data.set(jacobian.data.subarray(from, from + columns.size), i * columns.size)
  }
  return block
}
