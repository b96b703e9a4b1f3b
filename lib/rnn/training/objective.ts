import { expectThat } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'
import { binaryCrossEntropyWithLogits } from './binary-cross-entropy'
import type { Loss, Mask } from './loss'
import { meanSquaredError } from './mean-squared-error'
import { largestOf } from './softmax'
import { softmaxCrossEntropy } from './softmax-cross-entropy'

const losses = { softmaxCrossEntropy, binaryCrossEntropyWithLogits, meanSquaredError }

/** Which loss a model is trained with, by the name of its function. */
export type Objective = keyof typeof losses

/** What the predictions are compared with: classes (or 0 and 1), or numbers. */
export type Targets = Int32Array | Tensor

/**
 * The loss of predictions [B, k] or [B, T, k], one position for each row of k, its gradient in their shape.
 *
 * Errors: those of the loss; RangeError for an unknown name.
 */
export function lossOf(objective: Objective, predictions: Tensor, targets: Targets, mask?: Mask): Loss {
  expectThat(Object.hasOwn(losses, objective), 'the loss', Object.keys(losses).join(' or '), objective)
  return losses[objective](predictions, valuesOf(targets), mask)
}

/**
 * How many counted positions a classifier gets right: the largest logit (the first of equals) is the class's, or the
 * logits are above 0 just where the targets are above ½.
 */
export function countCorrect(
  objective: Exclude<Objective, 'meanSquaredError'>,
  { shape, data }: Tensor,
  targets: Targets,
  mask?: Mask,
): number {
  const k = shape.at(-1) as number
  const y = valuesOf(targets)
  let correct = 0
  for (let n = 0; n < data.length / k; n++) {
    if (mask && !mask[n]) continue
    const row = data.subarray(n * k, (n + 1) * k)
    const right =
      objective === 'softmaxCrossEntropy'
        ? row.indexOf(largestOf(row, 0, k)) === y[n]
        : row.every((x, j) => x > 0 === (y[n * k + j] as number) > 0.5)
    if (right) correct++
  }
  return correct
}

function valuesOf(targets: Targets): Int32Array | Float64Array {
  return targets instanceof Int32Array ? targets : targets.data
}
