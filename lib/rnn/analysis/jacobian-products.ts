import { expectInteger, expectThat } from '../tensor/expect-number'
import { addAB, addAtB } from '../tensor/products'
import { slice, type Tensor, zeros } from '../tensor/tensor'
import { binaryScale } from './binary-scale'
import { type StateJacobians, unitColumns } from './jacobians'
import { spectralNorm } from './singular-values'

/** A cell's whole state s, its hidden state h, or an LSTM's cell state c. */
export type StatePart = 's' | 'h' | 'c'

/**
 * ∂s_t/∂s_k = J_t · J_{t−1} ⋯ J_{k+1} [S, S], 0 ≤ k ≤ t ≤ T, the identity for k = t; or the block ∂a_t/∂b_k of it that a
 * part a (`of`) and a part b (`by`) name, such as ∂h_t/∂h_k or ∂c_t/∂h_k.
 *
 * Errors: RangeError when t or k is not such an integer, or for the part c of a cell that has none. Entries beyond the
 * range of doubles are ±∞ or 0.
 */
export function jacobianBetween(
  run: StateJacobians,
  t: number,
  k: number,
  of: StatePart = 's',
  by: StatePart = of,
): Tensor {
  const T = run.jacobians.shape[0] as number
  expectInteger('k', k, 0, T)
  expectInteger('t', t, k, T)
  const { start, size } = partOf(run, of)
  return slice(carry(run, k, t, unitsOf(run, by)), start, size)
}

/**
 * How far the state of one step reaches, ‖∂h_t/∂h_from‖₂ (or of c, or s) for t = from … to; or, for `to` before `from`,
 * what it depends on, ‖∂h_from/∂h_k‖₂ for k = from … to. By distance: |to − from| + 1 numbers, the first of them 1. A
 * gradient on its way over these steps grows by this factor at most; +∞ and 0 stand for norms beyond the range of
 * doubles.
 *
 * Errors: RangeError when `from` or `to` is not an integer in 0 … T, or for the part c of a cell that has none.
 */
export function jacobianNorms(run: StateJacobians, from: number, to: number, part: StatePart = 'h'): Float64Array {
  const T = run.jacobians.shape[0] as number
  expectInteger('from', from, 0, T)
  expectInteger('to', to, 0, T)
  const { start, size } = partOf(run, part)
  const norms: number[] = []
  carry(run, from, to, unitsOf(run, part), (M, exponent) => {
    norms.push(unscale(spectralNorm(slice(M, start, size)), exponent))
  })
  return Float64Array.from(norms)
}

/** 2^256 */
const UNIT = 1.157920892373162e77

/**
 * Carries a change P [S, n] of the state s_from on to s_to, J_to ⋯ J_{from+1}·P, or for `to` before `from` gradients
 * with respect to s_from back, J_{to+1}ᵀ ⋯ J_fromᵀ·P. On the way the product is M·2^(256·exponent), each in turn handed
 * to `seen`, so that neither one that explodes nor one that vanishes leaves the range of doubles; powers of two cost no
 * digits.
 */
export function carry(
  { jacobians }: StateJacobians,
  from: number,
  to: number,
  P: Tensor,
  seen?: (M: Tensor, exponent: number) => void,
): Tensor {
  const [S, n] = P.shape as [number, number]
  const [product, direction] = from < to ? [addAB, 1] : [addAtB, -1]
  let M = P
  let exponent = 0
  seen?.(M, exponent)
  for (let k = from; k !== to; k += direction) {
    const next = zeros([S, n])
    // The step between k and the next one is t = k + 1 on the way forward and t = k on the way back.
    product(next.data, 0, jacobians.data, (Math.max(k, k + direction) - 1) * S * S, M.data, 0, S, n, S)
    const size = binaryScale(next.data)
    const shift = size > UNIT ? 1 : size < 1 / UNIT ? -1 : 0
    M = { shape: P.shape, data: next.data.map((value) => unscale(value, -shift)) }
    exponent += shift
    seen?.(M, exponent)
  }
  return { shape: P.shape, data: M.data.map((value) => unscale(value, exponent)) }
}

/** value·2^(256·exponent), factor by factor; beyond the range of doubles ±∞ or 0. */
function unscale(value: number, exponent: number): number {
  let result = value
  for (let n = exponent; n > 0; n--) result *= UNIT
  for (let n = exponent; n < 0; n++) result /= UNIT
  return result
}

/** Where a part stands in s = (h, c). */
function partOf({ hiddenSize, cellSize }: StateJacobians, part: StatePart): { start: number; size: number } {
  expectThat(part !== 'c' || cellSize > 0, 'the part', 'h or s of a cell without c', part)
  const start = part === 'c' ? hiddenSize : 0
  return { start, size: part === 'h' ? hiddenSize : hiddenSize + cellSize - start }
}

/** The unit changes of a part of the state: [S, its size]. */
function unitsOf(run: StateJacobians, part: StatePart): Tensor {
  const { start, size } = partOf(run, part)
  return unitColumns(run.hiddenSize + run.cellSize, start, size)
}
