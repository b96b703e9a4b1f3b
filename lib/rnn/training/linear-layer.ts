import { product, rowsOf, sumOfRows, weightGradient } from '../layers/rows'
import { addABt } from '../tensor/products'
import { expectFinite, type Tensor } from '../tensor/tensor'

/** The gradients of a loss with respect to everything that went into a linear layer, each in its shape. */
export interface LinearGradients {
  /** [k, h] */
  readonly weight: Tensor
  /** [k] */
  readonly bias: Tensor
  /** [N, h] */
  readonly inputs: Tensor
}

/** A linear layer's result and the way back. */
export interface LinearRun {
  /** [N, k] */
  readonly outputs: Tensor
  /** From ∂L/∂outputs [N, k]. Errors: RangeError for an entry that is not finite. */
  backward(gradient: Tensor): LinearGradients
}

/**
 * The linear layer on N rows at once, the twin of the one-vector `readout`: W [k, h], b [k], x [N, h] → y [N, k],
 *
 *     y_n = W x_n + b
 *     ∂L/∂W = Σ_n ∂L/∂y_n x_nᵀ     ∂L/∂b = Σ_n ∂L/∂y_n     ∂L/∂x_n = Wᵀ ∂L/∂y_n
 *
 * A kernel: it trusts the shapes.
 */
export function runLinear(weight: Tensor, bias: Tensor, inputs: Tensor): LinearRun {
  const [k, h] = weight.shape as [number, number]
  const N = inputs.shape[0] as number
  const outputs = { shape: [N, k], data: rowsOf(N, k, bias.data) }
  addABt(outputs.data, 0, inputs.data, 0, weight.data, 0, N, k, h)
  return {
    outputs,
    backward(gradient) {
      expectFinite('the gradient', gradient)
      return {
        weight: { shape: [k, h], data: weightGradient(gradient.data, inputs.data, k, h, N) },
        bias: { shape: [k], data: sumOfRows(gradient.data, k) },
        inputs: { shape: [N, h], data: product(gradient.data, weight.data, N, h, k) },
      }
    },
  }
}
