import { expectThat } from '../tensor/expect-number'
import { expectShape, type Tensor } from '../tensor/tensor'

/** What a loss function returns. */
export interface Loss {
  /** L, the mean over the positions that count; in nats for the two cross-entropies. */
  readonly loss: number
  /** ∂L/∂(predictions), in the predictions' shape; exactly 0 where the mask excludes. */
  readonly gradient: Tensor
  /** Over how many positions the mean goes. */
  readonly count: number
}

/** One number a position (row of the predictions): 0 excludes it, anything else counts it. */
export type Mask = ArrayLike<number>

/**
 * What all losses share: the mean over the positions that the mask counts, a position being K predictions that lie
 * behind each other. `lossOf` returns the loss of position n and writes its gradient from place n·K on.
 *
 * Errors: ShapeError unless there are `wanted` targets, and a mask entry a position; RangeError for a loss that is not
 * finite where it counts, or a mask that excludes all: the mean over none is undefined.
 */
export function meanOverPositions(
  { shape, data }: Tensor,
  K: number,
  targets: ArrayLike<number>,
  wanted: number,
  mask: Mask | undefined,
  lossOf: (n: number, gradient: Float64Array) => number,
): Loss {
  const N = data.length / K
  expectShape('the targets', { shape: [targets.length] }, [wanted])
  if (mask) expectShape('the mask', { shape: [mask.length] }, [N])
  const gradient = new Float64Array(data.length)
  let total = 0
  let count = 0
  for (let n = 0; n < N; n++) {
    if (mask && !mask[n]) continue
    const loss = lossOf(n, gradient)
    expectThat(Number.isFinite(loss), 'each loss', 'finite', loss)
    total += loss
    count++
  }
  expectThat(count > 0, 'positions', 'above 0', count)
  return { loss: total / count, gradient: { shape, data: gradient.map((slope) => slope / count) }, count }
}

/**
 * The mean over positions of the mean of their K entries, for a loss of each prediction x with its own target y and its
 * slope ∂loss/∂x. Predictions [N] have K = 1, others [N, K] or [B, T, K].
 *
 * Errors: those of `meanOverPositions`.
 */
export function meanOverEntries(
  predictions: Tensor,
  targets: ArrayLike<number>,
  mask: Mask | undefined,
  lossOf: (x: number, y: number) => number,
  slopeOf: (x: number, y: number) => number,
): Loss {
  const { shape, data } = predictions
  const K = shape.length === 1 ? 1 : (shape.at(-1) as number)
  return meanOverPositions(predictions, K, targets, data.length, mask, (n, gradient) => {
    let total = 0
    for (let j = n * K; j < (n + 1) * K; j++) {
      const x = data[j] as number
      const y = targets[j] as number
      total += lossOf(x, y)
      gradient[j] = slopeOf(x, y) / K
    }
    return total / K
  })
}
