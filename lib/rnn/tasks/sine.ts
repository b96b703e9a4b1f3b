import type { RandomState } from '../random/random-state'
import { expectAboveZero, expectSizes } from '../tensor/expect-number'
import { type Tensor, zeros } from '../tensor/tensor'
import type { SequenceDataset } from './dataset'
import { drawSequences } from './draw-sequences'
import { sineOfTurns } from './sine-of-turns'
import type { SequenceSizes } from './sizes'

/**
 * Predicting a sine wave's next value at every step, from a phase φ that is another one for each sequence:
 *
 *     x_t = sin(2π(t/period + φ)), φ ~ U(0, 1)      inputs [N, T, 1]: x_0 … x_{T−1}      targets [N, T, 1]: x_1 … x_T
 *
 * One value does not say whether the wave rises or falls, so the state must carry it. Each sequence draws φ.
 *
 * Errors: RangeError naming a size that is not an integer ≥ 1, or a period, in steps, that is not finite and above 0.
 */
export function sineTask(
  random: RandomState,
  sizes: SequenceSizes & { /** in steps, > 0 */ readonly period: number },
): SequenceDataset<Tensor, Tensor> {
  const { period, samples, steps } = sizes
  expectSizes({ samples, steps })
  expectAboveZero('period', period)
  const targets = zeros([samples, steps, 1])
  const inputs = drawSequences([samples, steps, 1], targets.data, (x, y) => {
    const phase = random.randomSample()
    const value = (t: number) => sineOfTurns(t / period + phase)
    for (let t = 0; t < steps; t++) {
      x[t] = value(t)
      y[t] = value(t + 1)
    }
  })
  return { inputs, targets }
}
