import { exp } from '../math/exp'
import { sigmoid } from '../math/sigmoid'
import { expectThat } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'
import { log1p } from './log1p'
import { type Loss, type Mask, meanOverEntries } from './loss'

/**
 * The mean binary cross-entropy of logits x [N], [N, K] or [B, T, K], each a yes or no of its own, and as many targets y
 * in [0, 1], usually 0 or 1, in nats; for K = 1
 *
 *     L_n = −y ln σ(x) − (1 − y) ln(1 − σ(x)) = max(x, 0) − x·y + ln(1 + e^−|x|)
 *     L = Σ_n L_n / count                     ∂L/∂x_n = (σ(x_n) − y_n) / count
 *
 * and else L_n is the mean of the row's K. The last form of L_n neither overflows nor takes the logarithm of 0. The
 * mask, one number a row, leaves rows out exactly.
 *
 * Errors: ShapeError naming the shapes; RangeError for a target outside [0, 1], a loss that is not finite, or a mask
 * that excludes everything. Equals PyTorch's `F.binary_cross_entropy_with_logits`.
 */
export function binaryCrossEntropyWithLogits(logits: Tensor, targets: ArrayLike<number>, mask?: Mask): Loss {
  const lossOf = (x: number, y: number) => {
    expectThat(y >= 0 && y <= 1, 'a target', 'from 0 to 1', y)
    return Math.max(x, 0) - x * y + log1p(exp(-Math.abs(x)))
  }
  return meanOverEntries(logits, targets, mask, lossOf, (x, y) => sigmoid(x) - y)
}
