import type { Tensor } from '../tensor/tensor'
import { type Loss, type Mask, meanOverEntries } from './loss'

/**
 * The mean squared error of predictions x [N], [N, K] or [B, T, K] and as many targets y in the same order; the mean
 * goes over the K entries too:
 *
 *     L = Σ_nk (x_nk − y_nk)² / (count·K)       ∂L/∂x_nk = 2 (x_nk − y_nk) / (count·K)
 *
 * The mask, one number a row, leaves rows out exactly.
 *
 * Errors: ShapeError naming the shapes; RangeError for a loss that is not finite or a mask that excludes everything.
 * Equals PyTorch's `F.mse_loss`.
 */
export function meanSquaredError(predictions: Tensor, targets: ArrayLike<number>, mask?: Mask): Loss {
  return meanOverEntries(
    predictions,
    targets,
    mask,
    (x, y) => (x - y) * (x - y),
    (x, y) => 2 * (x - y),
  )
}
