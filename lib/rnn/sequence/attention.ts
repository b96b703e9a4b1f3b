import { type ParameterSet, parameterOf } from '../layers/network-parameters'
import { expectFinite, expectShape, formatShape, ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { softmaxRow } from '../training/softmax'
import { additiveScorer } from './additive-score'
import { type AttentionSpec, attentionShapes, forEachKey, type Keys, type Scorer, type Scores } from './attention-score'
import { dotScorer } from './dot-score'
import { expectLengths } from './tokens'

/** What one batch of queries read from the keys. */
export interface AttentionStep {
  /** Σ_s α_s k_s: [B, k]. */
  readonly context: Tensor
  /** α [B, S]: each row in [0, 1] and summing to 1, exactly 0 at padding. */
  readonly weights: Tensor
  /** e and what its backward pass needs. */
  readonly scored: Scores
}

/** The gradients of what all queries share. */
export interface AttentionGradients {
  /** [B, S, k], exactly 0 at padding. */
  readonly keys: Tensor
  readonly parameters: ParameterSet
}

/** Keys that several queries attend to one after another, as a decoder's do. */
export interface AttentionMemory {
  /** Attends with a query [B, q], whose shape the caller has checked. */
  attend(query: Tensor): AttentionStep
  /** Begins a backward pass: `add` a step to get its ∂L/∂query, `finish` for the sums over the steps added. */
  startBackward(): {
    add(step: AttentionStep, dContext: Float64Array, dWeights?: Float64Array): Float64Array
    finish(): AttentionGradients
  }
}

/** One attention with its backward pass. */
export interface AttentionRun extends AttentionStep {
  /**
   * All gradients from ∂L/∂context [B, k] and, where the loss also looks at the weights, ∂L/∂weights [B, S].
   * Errors: ShapeError, RangeError for a value that is not finite.
   */
  backward(dContext: Tensor, dWeights?: Tensor): AttentionGradients & { readonly query: Tensor }
}

/**
 * Attention of a query q [B, q] over the keys k_s [B, S, k] of the same B sequences, the keys being the values too:
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
  query: Tensor,
  keys: Tensor,
  lengths?: readonly number[],
): AttentionRun {
  if (query.shape.length !== 2) {
    throw new ShapeError(`the query must have a shape (B, q), got ${formatShape(query.shape)}`)
  }
  const [B, q] = query.shape as [number, number]
  const memory = attentionMemory(spec, parameters, q, keys, lengths)
  expectShape('the query', query, [keys.shape[0] as number, q])
  expectFinite('the query', query)
  const step = memory.attend(query)
  return {
    ...step,
    backward(dContext, dWeights) {
      expectShape('the gradient of the context', dContext, step.context.shape)
      expectFinite('the gradient of the context', dContext)
      if (dWeights) {
        expectShape('the gradient of the weights', dWeights, step.weights.shape)
        expectFinite('the gradient of the weights', dWeights)
      }
      const backward = memory.startBackward()
      const dQuery = backward.add(step, dContext.data, dWeights?.data)
      return { query: { shape: [B, q], data: dQuery }, ...backward.finish() }
    },
  }
}

/** The keys [B, S, k] made ready for queries of length q. Errors: as `attend`. */
export function attentionMemory(
  spec: AttentionSpec,
  parameters: ParameterSet,
  q: number,
  given: Tensor,
  lengths?: readonly number[],
): AttentionMemory {
  const [B, S, k] = given.shape
  if (B === undefined || S === undefined || k === undefined) {
    throw new ShapeError(`the keys must have a shape (B, S, k), got ${formatShape(given.shape)}`)
  }
  const used = expectLengths('the lengths of the keys', lengths, B, S)
  const real = { shape: given.shape, data: given.data.slice() }
  used.forEach((length, b) => {
    real.data.fill(0, (b * S + length) * k, (b + 1) * S * k)
  })
  expectFinite('the keys', real)
  const keys = { B, S, k, data: real.data, lengths: used }
  const scorer = scorerOf(spec, parameters, q, keys)
  return {
    attend(query) {
      const scored = scorer.score(query.data)
      const weights = zeros([B, S])
      const context = zeros([B, k])
      keys.lengths.forEach((length, b) => {
        softmaxRow(weights.data, scored.scores, b * S, length)
      })
      forEachKey(keys, (b, at) => {
        const alpha = weights.data[at] as number
        for (let j = 0; j < k; j++) {
          context.data[b * k + j] = (context.data[b * k + j] as number) + alpha * (keys.data[at * k + j] as number)
        }
      })
      return { context, weights, scored }
    },
    startBackward() {
      const dKeys = zeros([B, S, k])
      const backward = scorer.startBackward(dKeys.data)
      return {
        add({ weights, scored }, dContext, dWeights) {
          const dAlpha = new Float64Array(B * S)
          const mean = new Float64Array(B)
          forEachKey(keys, (b, at) => {
            const alpha = weights.data[at] as number
            let total = dWeights ? (dWeights[at] as number) : 0
            for (let j = 0; j < k; j++) {
              const d = dContext[b * k + j] as number
              total += d * (keys.data[at * k + j] as number)
              dKeys.data[at * k + j] = (dKeys.data[at * k + j] as number) + alpha * d
            }
            dAlpha[at] = total
            mean[b] = (mean[b] as number) + alpha * total
          })
          const dScores = dAlpha.map(
            (d, at) => (weights.data[at] as number) * (d - (mean[Math.floor(at / S)] as number)),
          )
          return backward.add(scored, dScores)
        },
        finish() {
          const parameters = backward.finish()
          return { keys: dKeys, parameters }
        },
      }
    },
  }
}

function scorerOf(spec: AttentionSpec, parameters: ParameterSet, q: number, keys: Keys): Scorer {
  const [Wq, Wk, v] = attentionShapes(spec, q, keys.k).map((shape) => parameterOf(parameters, shape))
  return Wq && Wk && v ? additiveScorer(Wq, Wk, v, keys) : dotScorer(spec.kind === 'dot' && spec.scaled === true, keys)
}
