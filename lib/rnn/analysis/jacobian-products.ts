import { slice, type Tensor } from '../tensor/tensor'
import { type ScaledProduct, stepBack, stepOn, unscale, unscaled } from './scaled-product'
import { spectralNorm } from './singular-values'
import { partRange, type StateJacobians, type StatePart, unitColumns } from './state-part'

/**
 * ∂s_t/∂s_k = J_t · J_{t−1} ⋯ J_{k+1} [S, S], 0 ≤ k ≤ t ≤ T; the identity for k = t.
 *
 * Errors: RangeError when t or k is not such an integer. Entries beyond the range of doubles are ±∞ or 0.
 */
export function jacobianBetween(run: StateJacobians, t: number, k: number): Tensor {
  expectStep('k', k, 0, lastStep(run))
  expectStep('t', t, k, lastStep(run))
  const S = run.hiddenSize + run.cellSize
  let product: ScaledProduct = { M: unitColumns(S, 0, S), exponent: 0 }
  for (let step = k + 1; step <= t; step++) product = stepOn(run, step, product)
  return unscaled(product)
}

/**
 * How far one step's state reaches: ‖∂h_t/∂h_k‖₂ (or of c) for t = k … T, [T − k + 1] numbers, the first of them 1. A
 * gradient on its way from t to k grows by this factor at most; +∞ and 0 stand for norms beyond the range of doubles.
 *
 * Errors: RangeError when k is not an integer in 0 … T, or for the part c of a cell that has none.
 */
export function jacobianNormsFrom(run: StateJacobians, k: number, part: StatePart = 'h'): Float64Array {
  const T = lastStep(run)
  expectStep('k', k, 0, T)
  const { start, size } = partRange(run, part)
  let product: ScaledProduct = { M: unitColumns(run.hiddenSize + run.cellSize, start, size), exponent: 0 }
  const norms = new Float64Array(T - k + 1).fill(1)
  for (let t = k + 1; t <= T; t++) {
    product = stepOn(run, t, product)
    norms[t - k] = normOfRows(product, start, size)
  }
  return norms
}

/**
 * What one step's state depends on: ‖∂h_t/∂h_k‖₂ (or of c) for k = 0 … t, [t + 1] numbers, the last of them 1.
 *
 * Errors: RangeError when t is not an integer in 0 … T, or for the part c of a cell that has none.
 */
export function jacobianNormsTo(run: StateJacobians, t: number, part: StatePart = 'h'): Float64Array {
  expectStep('t', t, 0, lastStep(run))
  const { start, size } = partRange(run, part)
  let product: ScaledProduct = { M: unitColumns(run.hiddenSize + run.cellSize, start, size), exponent: 0 }
  const norms = new Float64Array(t + 1).fill(1)
  for (let k = t - 1; k >= 0; k--) {
    product = stepBack(run, k + 1, product)
    norms[k] = normOfRows(product, start, size)
  }
  return norms
}

/** T */
export function lastStep({ jacobians }: StateJacobians): number {
  return jacobians.shape[0] as number
}

/** Throws RangeError unless `given` is an integer in min … max. */
export function expectStep(name: string, given: number, min: number, max: number): void {
  if (Number.isInteger(given) && given >= min && given <= max) return
  throw new RangeError(`${name} must be an integer in ${min}..${max}, got ${given}`)
}

function normOfRows({ M, exponent }: ScaledProduct, start: number, size: number): number {
  return unscale(spectralNorm(slice(M, start, size)), exponent)
}
