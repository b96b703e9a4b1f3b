import type { CellState } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import { slice, type Tensor, zeros } from '../tensor/tensor'
import { hiddenByCell } from './hidden-by-cell'
import { expectStep, lastStep } from './jacobian-products'
import { stateJacobians } from './jacobians'
import { lstmSteps } from './lstm-steps'
import { stepOn, unscaled } from './scaled-product'
import { spectralNorm } from './singular-values'
import type { StateJacobians } from './state-part'

/** An LSTM's Jacobians along a sequence, and what its direct path is made of. */
export interface LstmJacobians extends StateJacobians {
  /** f_1 … f_T, each [h]. */
  readonly forget: readonly Tensor[]
  /** ∂h_t/∂c_t [p, h] within the steps t = 1 … T. */
  readonly hiddenByCell: readonly Tensor[]
}

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
  /** ‖∂c_t/∂c_k − ∏ diag(f)‖₂: what the paths through h add to the direct one. */
  readonly restNorm: number
  /** restNorm / directNorm: how much the direct path alone leaves out; +∞ when it is closed. */
  readonly ratio: number
}

/**
 * Runs an LSTM with any options along inputs [T, d] and keeps what `cellPaths` needs.
 *
 * Errors: RangeError for a specification other than one LSTM layer in one direction, or for numbers that are not
 * finite; ShapeError naming both shapes.
 */
export function lstmJacobians(
  spec: NetworkSpec,
  parameters: ParameterSet,
  inputs: Tensor,
  initial?: CellState,
): LstmJacobians {
  const steps = lstmSteps(spec, parameters, inputs, initial)
  const weights = cellWeights(spec, parameters)
  return {
    ...stateJacobians(spec, parameters, inputs, initial),
    forget: steps.map((step) => step.f),
    hiddenByCell: steps.map((step) => hiddenByCell(weights, step)),
  }
}

/**
 * The derivative of an LSTM's cell state c_t with respect to an earlier one, c_k, 0 ≤ k < t ≤ T, beside its direct path:
 *
 *     direct  ∏ diag(f_s),  s = k + 1 … t
 *     total   the c rows of J_t ⋯ J_{k+1} · [∂h_k/∂c_k; 1]
 *
 * The total one includes what c_k does through h_k = o_k ⊙ tanh(c_k) to the gates and candidates that follow. One often
 * reads ∂c_t/∂c_{t−1} = diag(f_t): that is the direct path alone. h_0 is given and does not follow c_0.
 *
 * Errors: RangeError when t or k is not such an integer.
 */
export function cellPaths(run: LstmJacobians, t: number, k: number): CellPaths {
  expectStep('t', t, 1, lastStep(run))
  expectStep('k', k, 0, t - 1)
  const { hiddenSize: p, cellSize: n } = run
  const start = zeros([p + n, n])
  const follows = run.hiddenByCell[k - 1]
  if (follows) start.data.set(follows.data)
  for (let i = 0; i < n; i++) start.data[(p + i) * n + i] = 1
  const direct = zeros([n])
  direct.data.fill(1)
  let product = { M: start, exponent: 0 }
  for (let s = k + 1; s <= t; s++) {
    product = stepOn(run, s, product)
    const f = run.forget[s - 1] as Tensor
    for (let i = 0; i < n; i++) direct.data[i] = (direct.data[i] as number) * (f.data[i] as number)
  }
  const total = slice(unscaled(product), p, n)
  const rest = { shape: total.shape, data: total.data.slice() }
  for (let i = 0; i < n; i++) rest.data[i * n + i] = (rest.data[i * n + i] as number) - (direct.data[i] as number)
  const [directNorm, restNorm] = [Math.max(...direct.data), spectralNorm(rest)]
  return { direct, total, directNorm, totalNorm: spectralNorm(total), restNorm, ratio: restNorm / directNorm }
}
