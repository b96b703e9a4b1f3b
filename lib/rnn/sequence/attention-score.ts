import type { NamedShape, ParameterSet } from '../layers/network-parameters'
import { expectInteger } from '../training/expect-number'

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

/** The keys k_s of a batch, [B, S, k], and how many of each sequence are real: [B]. */
export interface Keys {
  readonly B: number
  readonly S: number
  readonly k: number
  readonly data: Float64Array
  readonly lengths: readonly number[]
}

/** The scores of one batch of queries against all keys. */
export interface Scores {
  /** [B, q] */
  readonly query: Float64Array
  /** e [B, S]; 0 at padding. */
  readonly scores: Float64Array
  /** u [B, S, a] of the additive score. */
  readonly active?: Float64Array
}

/** The backward pass of several batches of queries against the same keys. */
export interface ScoreBackward {
  /** ∂L/∂query [B, q] from ∂L/∂e [B, S]; the gradients of keys and parameters are gathered. */
  add(scores: Scores, dScores: Float64Array): Float64Array
  /** The gathered gradients of the parameters; what the keys still lack is added to them. */
  finish(): ParameterSet
}

/** Scores of queries against keys that stay the same. */
export interface Scorer {
  score(query: Float64Array): Scores
  /** Begins a backward pass that adds ∂L/∂keys to `dKeys` [B, S, k]. */
  startBackward(dKeys: Float64Array): ScoreBackward
}

/**
 * The trainable tensors of an attention with queries of length q and keys of length k: weight_query [a, q],
 * weight_key [a, k] and vector [a] for the additive score, none for the dot product.
 *
 * Errors: RangeError for another kind, an `a` that is not an integer ≥ 1, or q ≠ k with the dot product.
 */
export function attentionShapes(spec: AttentionSpec, q: number, k: number): NamedShape[] {
  if (spec.kind === 'dot') {
    if (q !== k) throw new RangeError(`dot attention needs queries as long as the keys, got ${q} and ${k}`)
    return []
  }
  const { kind, size: a } = spec
  if (kind !== 'additive') throw new RangeError(`the attention's kind must be additive or dot, got ${kind}`)
  expectInteger('the attention’s size', a, 1, Number.POSITIVE_INFINITY)
  return [
    { name: 'weight_query', shape: [a, q] },
    { name: 'weight_key', shape: [a, k] },
    { name: 'vector', shape: [a] },
  ]
}

/** Calls f with each real key's sequence b and its row b·S + s. */
export function forEachKey({ B, S, lengths }: Keys, f: (b: number, at: number) => void): void {
  for (let b = 0; b < B; b++) for (let s = 0; s < (lengths[b] as number); s++) f(b, b * S + s)
}
