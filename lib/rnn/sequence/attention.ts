import { type ParameterSet, parameterOf } from '../layers/network-parameters'
import { pack } from '../layers/packing'
import { addAB, addABt, addAtB } from '../tensor/products'
import { expectFinite, expectShape, type Tensor, zeros } from '../tensor/tensor'
import { softmaxRow } from '../training/softmax'
import { keepRows, stepMask } from '../training/step-mask'
import { additiveScorer } from './additive-score'
import { type AttentionSpec, attentionShapes, forEachSequence } from './attention-score'
import { dotScorer } from './dot-score'

/** The gradients of everything that went into an attention, each in its shape; the keys' are 0 at padding. */
export interface AttentionGradients {
  readonly queries: Tensor
  readonly keys: Tensor
  readonly parameters: ParameterSet
}

/** What queries read from the keys, and the way back. */
export interface AttentionRun {
  /** Σ_s α_s k_s: [B, U, k]. */
  readonly context: Tensor
  /** α [B, U, S]: each row in [0, 1] and summing to 1, exactly 0 at padding. */
  readonly weights: Tensor
  /**
   * All gradients from ∂L/∂context [B, U, k] and, where the loss also looks at the weights, ∂L/∂weights [B, U, S].
   * Errors: ShapeError naming both shapes.
   */
  backward(dContext: Tensor, dWeights?: Tensor): AttentionGradients
}

/**
 * Attention of U queries a sequence, q [B, U, q], over the keys k_s [B, S, k] of the same B sequences, the keys being
 * the values too:
 *
 *     α = softmax(e) over the real s        context = Σ_s α_s k_s
 *     dα_s = dcontext·k_s + dweights_s      de_s = α_s (dα_s − Σ_r α_r dα_r)
 *
 * with e_s = vᵀ tanh(W_q q + W_k k_s) or e_s = q·k_s (see `AttentionSpec`; `attentionShapes` lists the parameters).
 * Beyond a sequence's length no key is read, the weight is exactly 0, and so is the key's gradient.
 *
 * Errors: ShapeError or RangeError naming what was given and what is wanted: shapes, lengths not in 1..S, values that
 * are not finite, q ≠ k with the dot product.
 */
export function attend(
  spec: AttentionSpec,
  parameters: ParameterSet,
  queries: Tensor,
  keys: Tensor,
  lengths?: readonly number[],
): AttentionRun {
  const [B = 0, S = 0, k = 0] = keys.shape
  const [, U = 0, q = 0] = queries.shape
  expectShape('keys', keys, [B, S, k])
  expectShape('queries', queries, [B, U, q])
  for (const shape of attentionShapes(spec, q, k)) parameterOf(parameters, shape)
  // For its checks of the lengths.
  pack(B, S, 1, lengths)
  const real = { ...keys, data: keepRows(keys.data, stepMask(lengths, S)) }
  expectFinite('keys', real)
  expectFinite('queries', queries)
  return attentionOver(spec, parameters, real, lengths)(queries)
}

/** `attend` for queries that come bit by bit, without the checks; the keys must be 0 at padding. */
export function attentionOver(
  spec: AttentionSpec,
  parameters: ParameterSet,
  keys: Tensor,
  lengths: readonly number[] | undefined,
): (queries: Tensor) => AttentionRun {
  const [B, S, k] = keys.shape as [number, number, number]
  const K = keys.data
  const scorer = spec.kind === 'dot' ? dotScorer(spec.scaled === true, keys) : additiveScorer(parameters, keys)
  return (queries) => {
    const U = queries.shape[1] as number
    const scored = scorer(queries.data, U)
    const weights = zeros([B, U, S])
    for (let row = 0; row < B * U; row++) {
      softmaxRow(weights.data, scored.scores, row * S, lengths?.[Math.floor(row / U)] ?? S)
    }
    const context = zeros([B, U, k])
    forEachSequence(addAB, B, context.data, weights.data, K, U, k, S)
    return {
      context,
      weights,
      backward(dContext, dWeights = zeros(weights.shape)) {
        expectShape('dContext', dContext, context.shape)
        expectShape('dWeights', dWeights, weights.shape)
        const dAlpha = dWeights.data.slice()
        forEachSequence(addABt, B, dAlpha, dContext.data, K, U, S, k)
        const dKeys = zeros(keys.shape)
        forEachSequence(addAtB, B, dKeys.data, weights.data, dContext.data, S, k, U)
        const back = scored.backward(softmaxBackward(weights.data, dAlpha, S), dKeys.data)
        return { queries: { shape: queries.shape, data: back.queries }, keys: dKeys, parameters: back.parameters }
      },
    }
  }
}

/** de_s = α_s (dα_s − Σ_r α_r dα_r) in each row of S numbers. */
function softmaxBackward(alpha: Float64Array, dAlpha: Float64Array, S: number): Float64Array {
  const weighted = alpha.map((weight, at) => weight * (dAlpha[at] as number))
  for (let start = 0; start < alpha.length; start += S) {
    const mean = weighted.subarray(start, start + S).reduce((sum, value) => sum + value)
    for (let at = start; at < start + S; at++) weighted[at] = (weighted[at] as number) - (alpha[at] as number) * mean
  }
  return weighted
}
