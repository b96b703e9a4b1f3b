import type { LstmStep } from '../cells/lstm-cell'
import { expectInteger, expectThat } from '../tensor/expect-number'
import { row, slice, type Tensor, zeros } from '../tensor/tensor'
import type { CellRun } from './cell-run'
import { carry } from './jacobian-products'
import { type StateJacobians, unitColumns } from './jacobians'
import { spectralNorm } from './singular-values'

/** How c_t depends on an earlier c_k, along the direct path and in all. */
export interface CellPaths {
  /** The diagonal of the direct path's Jacobian ∏ diag(f_s), s = k + 1 … t: [h]. */
  readonly direct: Tensor
  /** The total derivative ∂c_t/∂c_k: [h, h]. */
  readonly total: Tensor
  /** ‖∏ diag(f)‖₂, the largest entry of `direct`. */
  readonly directNorm: number
  /** ‖∂c_t/∂c_k‖₂ */
  readonly totalNorm: number
  /** ‖∂c_t/∂c_k − ∏ diag(f)‖₂: what the paths through h add to the direct one, and it alone leaves out. */
  readonly restNorm: number
}

/**
 * The derivative of an LSTM's cell state c_t with respect to an earlier one, c_k, 0 ≤ k < t ≤ T, beside its direct path:
 *
 *     direct  ∏ diag(f_s),  s = k + 1 … t
 *     total   the c rows of J_t ⋯ J_{k+1} · [∂h_k/∂c_k; 1]
 *
 * The total one includes what c_k does through h_k = o_k ⊙ tanh(c_k) to the gates and candidates that follow. One often
 * reads ∂c_t/∂c_{t−1} = diag(f_t): that is the direct path alone. h_0 is given and does not follow c_0. Within step k
 * each cell hands its own c on, so that column j of ∂h_k/∂c_k is that of ∂h_k/∂c_{k−1} divided by ∂c_k[j]/∂c_{k−1}[j].
 *
 * `run` is an LSTM with any options, `jacobians` its `stateJacobians`. Errors: RangeError for another cell, when t or k
 * is not such an integer, or where a cell at step k has forgotten everything, ∂c_k[j]/∂c_{k−1}[j] = 0.
 */
export function cellPaths(run: CellRun, jacobians: StateJacobians, t: number, k: number): CellPaths {
  const { network } = run
  expectThat(network.cell.kind === 'lstm', 'the cell', 'an lstm', network.cell.kind)
  expectInteger('t', t, 1, run.steps.length)
  expectInteger('k', k, 0, t - 1)
  const steps = run.steps as readonly LstmStep[]
  const { hiddenSize: p, cellSize: n } = jacobians
  const start = unitColumns(p + n, p, n)
  if (k > 0) {
    const J = row(jacobians.jacobians, k - 1).data
    const S = p + n
    for (let j = 0; j < n; j++) {
      const kept = J[(p + j) * S + p + j] as number
      expectThat(kept !== 0, `what cell ${j} keeps at step k`, 'other than 0', kept)
      for (let i = 0; i < p; i++) start.data[i * n + j] = (J[i * S + p + j] as number) / kept
    }
  }
  const total = slice(carry(jacobians, k, t, start), p, n)
  const direct = zeros([n])
  const rest = total.data.slice()
  for (let i = 0; i < n; i++) {
    direct.data[i] = steps.slice(k, t).reduce((product, { f }) => product * (f.data[i] as number), 1)
    rest[i * n + i] = (rest[i * n + i] as number) - (direct.data[i] as number)
  }
  const restNorm = spectralNorm({ shape: [n, n], data: rest })
  return { direct, total, directNorm: Math.max(...direct.data), totalNorm: spectralNorm(total), restNorm }
}
