import { type Tensor, zeros } from '../tensor/tensor'
import { backThroughStep, type CellRun } from './cell-run'

/** How a cell's state at each step depends on the state before: s_t = h_t, or h_t and behind it c_t of an LSTM. */
export interface StateJacobians {
  /** p, the length of h. */
  readonly hiddenSize: number
  /** The length of c: h for an LSTM, else 0. */
  readonly cellSize: number
  /** J_1 … J_T: [T, S, S], J_t = ∂s_t/∂s_{t−1}, row i and column j being ∂s_t[i]/∂s_{t−1}[j]. */
  readonly jacobians: Tensor
}

/**
 * The Jacobian of each step of a run, J_t = ∂s_t/∂s_{t−1}, exactly, by backpropagation: copy i of S copies of the step
 * is given the i-th unit vector as its gradient.
 */
export function stateJacobians(run: CellRun): StateJacobians {
  const T = run.steps.length
  const hiddenSize = run.initial.h.data.length
  const cellSize = run.initial.c?.data.length ?? 0
  const S = hiddenSize + cellSize
  const jacobians = zeros([T, S, S])
  const units = (start: number, size: number): Tensor => ({ ...unitColumns(S, start, size), shape: [1, S, size] })
  const ones = { h: units(0, hiddenSize), ...(cellSize > 0 && { c: units(hiddenSize, cellSize) }) }
  for (let t = 1; t <= T; t++) {
    const { h, c } = backThroughStep(run, t, ones)
    for (let i = 0; i < S; i++) {
      const at = ((t - 1) * S + i) * S
      jacobians.data.set(h.data.subarray(i * hiddenSize, (i + 1) * hiddenSize), at)
      if (c) jacobians.data.set(c.data.subarray(i * cellSize, (i + 1) * cellSize), at + hiddenSize)
    }
  }
  return { hiddenSize, cellSize, jacobians }
}

/** The columns start … start + size of the identity [S, S]: [S, size]. */
export function unitColumns(S: number, start: number, size: number): Tensor {
  const units = zeros([S, size])
  for (let j = 0; j < size; j++) units.data[(start + j) * size + j] = 1
  return units
}
