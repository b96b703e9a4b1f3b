import type { RandomState } from '../random/random-state'
import { expectInteger, expectSizes } from '../tensor/expect-number'
import { type Tensor, zeros } from '../tensor/tensor'
import type { SequenceDataset } from './dataset'
import { drawSequences } from './draw-sequences'
import type { SequenceSizes } from './sizes'

/**
 * The adding problem: at each step a number and a mark; two steps are marked, and their numbers' sum is the target.
 *
 *     inputs [N, T, 2]: (u_t ~ U(0, 1), 1 at two steps, else 0)      targets [N, 1]: u_i + u_j
 *
 * One mark i is in the first ⌊T/2⌋ steps, the other in the rest. Each sequence draws its T numbers, then i and j. A
 * network that always predicts 1, the mean, has learned nothing of the marks: its mean squared error is the variance of
 * two numbers uniform in [0, 1), 2·1/12 = 1/6.
 *
 * Errors: RangeError naming a size that is not an integer: samples ≥ 1, steps ≥ 2.
 * Source: Hochreiter & Schmidhuber 1997, experiment 4; in this form, of one length and without start and end symbols,
 * Le et al. 2015 and Arjovsky et al. 2016.
 */
export function addingProblem(random: RandomState, sizes: SequenceSizes): SequenceDataset<Tensor, Tensor> {
  expectSizes(sizes)
  const { samples: N, steps: T } = sizes
  expectInteger('steps', T, 2)
  const targets = zeros([N, 1])
  const half = Math.floor(T / 2)
  const inputs = drawSequences([N, T, 2], targets.data, (x, y) => {
    for (let t = 0; t < T; t++) x[2 * t] = random.randomSample()
    for (const marked of [random.randint(0, half), random.randint(half, T)]) {
      x[2 * marked + 1] = 1
      y[0] = (y[0] as number) + (x[2 * marked] as number)
    }
  })
  return { inputs, targets }
}
