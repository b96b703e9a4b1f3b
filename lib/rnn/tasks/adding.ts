import type { RandomState } from '../random/random-state'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectInteger } from '../training/expect-number'
import type { SequenceDataset } from './dataset'
import { expectSizes, type SequenceSizes } from './sizes'

/**
 * The mean squared error of always predicting 1, the mean of the sum: the variance of two numbers uniform in [0, 1),
 * 2·1/12. A network that stays there has learned nothing of which numbers are marked.
 */
export const ADDING_BASELINE = 1 / 6

/**
 * The adding problem: at each step a number and a mark; two steps are marked, and their numbers' sum is the target.
 *
 *     inputs [N, T, 2]: (u_t ~ U(0, 1), 1 at two steps, else 0)      targets [N, 1]: u_i + u_j
 *
 * One mark i is in the first ⌊T/2⌋ steps, the other in the rest. Each sequence draws its T numbers, then i and j.
 *
 * Errors: RangeError naming a size that is not an integer: samples ≥ 1, steps ≥ 2.
 * Source: Hochreiter & Schmidhuber 1997, experiment 4; in this form, of one length and without start and end symbols,
 * Le et al. 2015 and Arjovsky et al. 2016.
 */
export function addingProblem(random: RandomState, sizes: SequenceSizes): SequenceDataset<Tensor, Tensor> {
  expectSizes(sizes)
  const { samples: N, steps: T } = sizes
  expectInteger('steps', T, 2, Number.POSITIVE_INFINITY)
  const inputs = zeros([N, T, 2])
  const targets = zeros([N, 1])
  const half = Math.floor(T / 2)
  for (let n = 0; n < N; n++) {
    const numbers = random.uniform(0, 1, T)
    numbers.forEach((value, t) => {
      inputs.data[2 * (n * T + t)] = value
    })
    for (const marked of [random.randint(0, half), random.randint(half, T)]) {
      inputs.data[2 * (n * T + marked) + 1] = 1
      targets.data[n] = (targets.data[n] as number) + (numbers[marked] as number)
    }
  }
  return { inputs, targets }
}
