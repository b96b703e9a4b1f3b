import { expectInteger } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'
import { log1p } from './log1p'
import { type Loss, type Mask, meanOverPositions } from './loss'
import { largestOf, softmaxRow } from './softmax'

/**
 * The mean cross-entropy of a softmax over K classes, logits x [N, K] or [B, T, K] and the true classes y [N] or [B·T],
 * in nats:
 *
 *     L_n = −ln p_n,y_n = ln Σ_j e^x_nj − x_n,y_n        p_n = softmax(x_n)
 *     L = Σ_n L_n / count                               ∂L/∂x_nj = (p_nj − [j = y_n]) / count
 *
 * The mask, as long as y, leaves positions out exactly: whatever stands there, logits and targets, changes nothing.
 *
 * Errors: ShapeError naming the shapes; RangeError for a target that is not a class 0..K−1, a loss that is not finite,
 * or a mask that excludes everything. Equals PyTorch's `F.cross_entropy`.
 */
export function softmaxCrossEntropy(logits: Tensor, targets: ArrayLike<number>, mask?: Mask): Loss {
  const x = logits.data
  const K = logits.shape.at(-1) as number
  return meanOverPositions(logits, K, targets, x.length / K, mask, (n, gradient) => {
    const start = n * K
    const y = targets[n] as number
    expectInteger('a target', y, 0, K - 1)
    const rest = softmaxRow(gradient, x, start, K)
    gradient[start + y] = (gradient[start + y] as number) - 1
    // The largest logit is taken off first: 1000 − 1000 + a small number keeps the small number.
    return largestOf(x, start, K) - (x[start + y] as number) + log1p(rest)
  })
}
