import { expectSizes } from './sizes'

/**
 * The multiply–adds of one self-attention layer over n tokens of width d, heads together d wide:
 *
 *     4nd² + 2n²d
 *
 * four products with [d, d] matrices (query, key, value, output), then all pairs of tokens twice, scores and weighted
 * sums. No mask: a causal layer that skips what it must not see needs about half of the second term. A recurrent layer
 * with d = h takes 2G·nd², so that attention takes more from n = (G − 2)·d tokens on.
 *
 * Errors: RangeError naming the size. Source: Vaswani et al. 2017, section 3.2, whose Table 1 gives O(n²·d).
 */
export function attentionMultiplyAdds(tokens: number, width: number): number {
  expectSizes({ tokens, width })
  return 4 * tokens * width * width + 2 * tokens * tokens * width
}
