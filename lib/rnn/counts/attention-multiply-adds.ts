import { weightBlocksOf } from '../layers/network-parameters'
import type { CellSpec } from '../layers/specification'
import { expectSizes } from './sizes'

/**
 * The multiply–adds of one self-attention layer over n tokens of width d, heads together d wide:
 *
 *     4nd² + 2n²d
 *
 * four products with [d, d] matrices (query, key, value, output), then all pairs of tokens twice, scores and weighted
 * sums. No mask: a causal layer that skips what it must not see needs about half of the second term.
 *
 * Errors: RangeError naming the size. Source: Vaswani et al. 2017, section 3.2, whose Table 1 gives O(n²·d).
 */
export function attentionMultiplyAdds(tokens: number, width: number): number {
  expectSizes({ tokens, width })
  return 4 * tokens * width * width + 2 * tokens * tokens * width
}

/**
 * The multiply–adds of one convolution over n tokens from d channels to d channels, k taps: k·n·d².
 *
 * Errors: RangeError naming the size.
 */
export function convolutionMultiplyAdds(tokens: number, width: number, kernel: number): number {
  expectSizes({ tokens, width, kernel })
  return kernel * tokens * width * width
}

/**
 * From how many tokens on a self-attention layer takes more multiply–adds than a recurrent layer with d = h: where
 * 4nd² + 2n²d = 2G·nd², that is n = (G − 2)·d. For the vanilla RNN (G = 1) it is 0: attention always takes more.
 *
 * Errors: RangeError naming the size.
 */
export function attentionBreakEven(kind: CellSpec['kind'], width: number): number {
  expectSizes({ width })
  return Math.max(0, weightBlocksOf[kind] - 2) * width
}
