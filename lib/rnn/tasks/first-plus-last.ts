import type { RandomState } from '../random/random-state'
import { expectSizes } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'
import type { SequenceDataset } from './dataset'
import { drawSequences } from './draw-sequences'
import type { SequenceSizes } from './sizes'

/**
 * The source lesson's task: which side of 0 the first feature's first and last value sum to.
 *
 *     X ~ N(0, 1) [N, T, d]      y_n = 1 if X_n,1,1 + X_n,T,1 > 0, else 0 [N]
 *
 * The first value must be remembered for T − 1 steps. Guessing is right half of the time. Draws N·T·d normal numbers in
 * the order of NumPy's `randn(N, T, d)`, so a seed gives the source's data.
 *
 * Errors: RangeError naming a size that is not an integer ≥ 1.
 */
export function firstPlusLast(
  random: RandomState,
  sizes: SequenceSizes & { /** d ≥ 1 */ readonly inputSize: number },
): SequenceDataset<Tensor, Int32Array> {
  expectSizes(sizes)
  const { samples: N, steps: T, inputSize: d } = sizes
  const targets = new Int32Array(N)
  const inputs = drawSequences([N, T, d], targets, (x, y) => {
    x.set(random.randn(T * d))
    y[0] = (x[0] as number) + (x[(T - 1) * d] as number) > 0 ? 1 : 0
  })
  return { inputs, targets }
}
