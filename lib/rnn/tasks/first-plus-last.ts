import type { RandomState } from '../random/random-state'
import { type Tensor, tensor } from '../tensor/tensor'
import type { SequenceDataset } from './dataset'
import { expectSizes, type SequenceSizes } from './sizes'

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
  const X = random.randn(N * T * d)
  const targets = Int32Array.from({ length: N }, (_, n) => {
    const first = X[n * T * d] as number
    const last = X[(n * T + T - 1) * d] as number
    return first + last > 0 ? 1 : 0
  })
  return { inputs: tensor([N, T, d], X), targets }
}
