import type { RandomState } from '../random/random-state'
import { expectSizes } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'
import type { SequenceDataset } from './dataset'
import { drawSequences } from './draw-sequences'

/** How much is to be copied, and after how long. */
export interface CopySizes {
  /** K ≥ 1: how many different symbols there are, beside the blank and the delimiter. */
  readonly symbols: number
  /** S ≥ 1: how many symbols are copied. */
  readonly length: number
  /** D ≥ 1: how many steps after the last symbol the delimiter stands, behind D − 1 blanks. */
  readonly delay: number
}

/**
 * The copy task: S symbols out of K, a pause, a delimiter, and then the same symbols are wanted again. T = D + 2S.
 *
 *     step        1 … S       S + 1 … S + D − 1   S + D        S + D + 1 … T
 *     input       symbols     blank               delimiter    blank
 *     target      blank       blank               blank        the symbols
 *
 * Inputs one-hot [N, T, K + 2] with symbols 0..K−1, blank K, delimiter K + 1; targets [N·T] in 0..K, so K + 1 classes.
 * Each sequence draws its S symbols. Without memory a network can be sure of each blank, and for each of the last S
 * steps find all K symbols equally likely: a mean cross-entropy of S·ln K / (D + 2S) nats a step.
 *
 * Errors: RangeError naming a size that is not an integer ≥ 1.
 * Source: Arjovsky et al. 2016, with K = 8 and S = 10; after Hochreiter & Schmidhuber 1997.
 */
export function copyTask(
  random: RandomState,
  sizes: CopySizes & { /** N ≥ 1 */ readonly samples: number },
): SequenceDataset<Tensor, Int32Array> {
  expectSizes(sizes)
  const { samples: N, symbols: K, length: S, delay } = sizes
  const T = delay + 2 * S
  const targets = new Int32Array(N * T).fill(K)
  const inputs = drawSequences([N, T, K + 2], targets, (x, y) => {
    const tokens = new Int32Array(T).fill(K)
    for (let s = 0; s < S; s++) tokens[s] = random.randint(0, K)
    y.set(tokens.subarray(0, S), T - S)
    tokens[S + delay - 1] = K + 1
    tokens.forEach((token, t) => {
      x[t * (K + 2) + token] = 1
    })
  })
  return { inputs, targets }
}
