import type { RandomState } from '../random/random-state'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectAboveZero } from '../training/expect-number'
import type { SequenceDataset } from './dataset'
import { sineOfTurns } from './sine-of-turns'
import { expectSizes, type SequenceSizes } from './sizes'

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
  const { period, ...counts } = sizes
  expectSizes(counts)
  expectAboveZero('period', period)
  const { samples: N, steps: T } = counts
  const inputs = zeros([N, T, 1])
  const targets = zeros([N, T, 1])
  for (let n = 0; n < N; n++) {
    const phase = random.randomSample()
    const wave = Float64Array.from({ length: T + 1 }, (_, t) => sineOfTurns(t / period + phase))
    inputs.data.set(wave.subarray(0, T), n * T)
    targets.data.set(wave.subarray(1), n * T)
  }
  return { inputs, targets }
}
