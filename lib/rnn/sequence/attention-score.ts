import type { NamedShape, ParameterSet } from '../layers/network-parameters'
import { expectInteger, expectThat } from '../tensor/expect-number'
import type { addAB } from '../tensor/products'

/** How a query is compared with a key. */
export type AttentionSpec =
  | {
      /** e_s = vᵀ tanh(W_q q + W_k k_s). Source: Bahdanau, Cho & Bengio 2015, "Neural Machine Translation …". */
      readonly kind: 'additive'
      /** a: the length of v, an integer ≥ 1. */
      readonly size: number
    }
  | {
      /** e_s = q·k_s, the query as long as a key. Source: Luong, Pham & Manning 2015, score "dot". */
      readonly kind: 'dot'
      /** Whether the score is divided by √k, k the length of a key (Vaswani et al. 2017); false by default. */
      readonly scaled?: boolean
    }

/** The scores e [B, U, S] of all queries; what they are at padding means nothing. */
export interface Scores {
  readonly scores: Float64Array
  /** ∂L/∂queries [B, U, q] and the parameters' gradients from ∂L/∂e; ∂L/∂keys [B, S, k] is added to `dKeys`. */
  backward(dScores: Float64Array, dKeys: Float64Array): { queries: Float64Array; parameters: ParameterSet }
}

/** Compares U queries a sequence, [B, U, q], with keys [B, S, k] that stay the same and are 0 at padding. */
export type Scorer = (queries: Float64Array, U: number) => Scores

/**
 * The trainable tensors of an attention with queries of length q and keys of length k: weight_query [a, q],
 * weight_key [a, k] and vector [a] for the additive score, none for the dot product.
 *
 * Errors: RangeError for another kind, an `a` that is not an integer ≥ 1, or q ≠ k with the dot product.
 */
export function attentionShapes(spec: AttentionSpec, q: number, k: number): NamedShape[] {
  if (spec.kind === 'dot') {
    expectThat(q === k, 'a query’s length', `${k}, a key’s`, q)
    return []
  }
  const { kind, size: a } = spec
  expectThat(kind === 'additive', 'kind', 'additive or dot', kind)
  expectInteger('size', a, 1)
  return [
    { name: 'weight_query', shape: [a, q] },
    { name: 'weight_key', shape: [a, k] },
    { name: 'vector', shape: [a] },
  ]
}

/** One of the three products for each of B sequences, whose matrices lie behind each other in C, A and X. */
export function forEachSequence(
  product: typeof addAB,
  B: number,
  C: Float64Array,
  A: Float64Array,
  X: Float64Array,
  m: number,
  n: number,
  k: number,
): void {
  for (let b = 0; b < B; b++) {
    product(C, (b * C.length) / B, A, (b * A.length) / B, X, (b * X.length) / B, m, n, k)
  }
}
