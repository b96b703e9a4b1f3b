import type { ParameterSet } from '../layers/network-parameters'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectInteger } from '../training/expect-number'
import { openDecoder } from './decoder'
import { checkEncoderDecoder, type EncoderDecoderSpec } from './encoder-decoder-specification'
import { drawToken, expectSampling, type SamplingOptions } from './sampling'
import { expectBatch, type TokenMatrix } from './tokens'

/** How tokens are decoded: greedily by default (temperature 0). */
export interface DecodeOptions extends SamplingOptions {
  /** How many steps a sequence may have that does not end by itself, an integer ≥ 1. */
  readonly maximum: number
}

/** What was decoded of one source sequence. */
export interface Decoded {
  /** The tokens before the end token. */
  readonly tokens: readonly number[]
  /** Whether the end token came within the maximum. */
  readonly ended: boolean
  /** α of each step, that of the end token included: [steps, S], 0 beyond the source's length. */
  readonly attention: Tensor | undefined
}

/**
 * Decodes B source sequences: each step reads the token chosen at the one before, the start token first, until the end
 * token or the maximum. At temperature 0 the choice is the most likely token (greedy), else a drawn one. One number is
 * drawn a step for each sequence that still runs, in their order.
 *
 * Errors: ShapeError or RangeError naming what was given and what is wanted; TypeError when `random` is needed and
 * missing.
 */
export function decode(
  spec: EncoderDecoderSpec,
  parameters: ParameterSet,
  sources: { readonly source: TokenMatrix; readonly sourceLengths?: readonly number[] },
  { maximum, temperature = 0, random }: DecodeOptions,
): Decoded[] {
  const model = checkEncoderDecoder(spec)
  expectInteger('maximum', maximum, 1, Number.POSITIVE_INFINITY)
  expectSampling({ temperature, random })
  const source = expectBatch('the source', sources.source, sources.sourceLengths, spec.sourceVocabulary)
  const decoder = openDecoder(model, parameters, source)
  const V = spec.targetVocabulary
  const S = sources.source.shape[1]
  const found = source.lengths.map(() => ({ tokens: [] as number[], ended: false, weights: [] as Float64Array[] }))
  let tokens = new Int32Array(found.length).fill(spec.startToken)
  let state = decoder.initial
  for (let t = 0; t < maximum && found.some(({ ended }) => !ended); t++) {
    const step = decoder.step(tokens, state)
    state = step.state
    tokens = tokens.map((before, b) => {
      const sequence = found[b] as (typeof found)[number]
      if (sequence.ended) return before
      const token = drawToken(step.logits.data, b * V, V, { temperature, random })
      if (step.attended) sequence.weights.push(step.attended.weights.data.slice(b * S, (b + 1) * S))
      if (token === spec.endToken) sequence.ended = true
      else sequence.tokens.push(token)
      return token
    })
  }
  return found.map(({ tokens, ended, weights }) => ({
    tokens,
    ended,
    attention: model.attention && stacked(weights, S),
  }))
}

function stacked(rows: readonly Float64Array[], width: number): Tensor {
  const matrix = zeros([rows.length, width])
  rows.forEach((row, n) => {
    matrix.data.set(row, n * width)
  })
  return matrix
}
