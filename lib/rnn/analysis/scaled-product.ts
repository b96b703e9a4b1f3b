import { addAB, addAtB } from '../tensor/products'
import { type Tensor, zeros } from '../tensor/tensor'
import { binaryScale } from './matrix'
import type { StateJacobians } from './state-part'

/** 2^256 */
const UNIT = 1.157920892373162e77

/**
 * A running product P = M·2^(256·exponent) of Jacobians, M [S, n], so that neither a gradient that explodes nor one that
 * vanishes leaves the range of doubles on the way. Powers of two cost no digits.
 */
export interface ScaledProduct {
  readonly M: Tensor
  readonly exponent: number
}

/** J_t·P: a change of the state taken one step on. */
export function stepOn({ jacobians }: StateJacobians, t: number, { M, exponent }: ScaledProduct): ScaledProduct {
  const [S, n] = M.shape as [number, number]
  const next = zeros([S, n])
  addAB(next.data, 0, jacobians.data, (t - 1) * S * S, M.data, 0, S, n, S)
  return rescale(next, exponent)
}

/** J_tᵀ·P: a gradient with respect to the state taken one step back. */
export function stepBack({ jacobians }: StateJacobians, t: number, { M, exponent }: ScaledProduct): ScaledProduct {
  const [S, n] = M.shape as [number, number]
  const next = zeros([S, n])
  addAtB(next.data, 0, jacobians.data, (t - 1) * S * S, M.data, 0, S, n, S)
  return rescale(next, exponent)
}

function rescale(M: Tensor, exponent: number): ScaledProduct {
  const size = binaryScale(M.data)
  const shift = size > UNIT ? 1 : size < 1 / UNIT ? -1 : 0
  return { M: shift === 0 ? M : unscaled({ M, exponent: -shift }), exponent: exponent + shift }
}

/** P itself; entries beyond the range of doubles are ±∞ or 0. */
export function unscaled({ M, exponent }: ScaledProduct): Tensor {
  return exponent === 0 ? M : { shape: M.shape, data: M.data.map((value) => unscale(value, exponent)) }
}

/** value·2^(256·exponent), factor by factor. */
export function unscale(value: number, exponent: number): number {
  let result = value
  for (let n = exponent; n > 0; n--) result *= UNIT
  for (let n = exponent; n < 0; n++) result /= UNIT
  return result
}
