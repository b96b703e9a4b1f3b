import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkState } from '../layers/state'
import { expectInteger } from '../tensor/expect-number'
import { slice, type Tensor } from '../tensor/tensor'
import { readSource } from './decoder'
import type { EncoderDecoderSpec } from './encoder-decoder-specification'
import { type SamplingOptions, sampleToken } from './sampling'
import type { TokenMatrix } from './tokens'

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
 * Errors: ShapeError or RangeError naming what was given and what is wanted, `random` too where it is needed.
 */
export function decode(
  spec: EncoderDecoderSpec,
  parameters: ParameterSet,
  { source, sourceLengths }: { readonly source: TokenMatrix; readonly sourceLengths?: readonly number[] },
  { maximum, temperature = 0, random }: DecodeOptions,
): Decoded[] {
  expectInteger('maximum', maximum, 1)
  const decoder = readSource(spec, parameters, source, sourceLengths)
  const [B, S] = source.shape
  const found = Array.from({ length: B }, () => ({ tokens: [] as number[], ended: false, attention: [] as number[] }))
  const last = new Int32Array(B).fill(spec.startToken)
  let initial: NetworkState | undefined
  for (let t = 0; t < maximum && found.some(({ ended }) => !ended); t++) {
    const { logits, attention, final } = decoder({ shape: [B, 1], data: last }, { initial })
    initial = final
    for (const [b, sequence] of found.entries()) {
      if (sequence.ended) continue
      const token = sampleToken(slice(logits, b, 1), { temperature, random })
      if (attention) sequence.attention.push(...slice(attention, b, 1).data)
      if (token === spec.endToken) sequence.ended = true
      else sequence.tokens.push(token)
      last[b] = token
    }
  }
  return found.map(({ tokens, ended, attention }) => ({
    tokens,
    ended,
    attention: spec.attention && { shape: [attention.length / S, S], data: Float64Array.from(attention) },
  }))
}
