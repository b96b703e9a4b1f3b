import { type NamedShape, networkShapes } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import { expectInteger } from '../training/expect-number'
import { type AttentionSpec, attentionShapes } from './attention-score'
import { shapesOf } from './named-parts'
import { expectTokens } from './tokens'

/**
 * An encoder–decoder: cell, hidden size, layers, directions, bias and dropout are the encoder's. The decoder has the
 * same cell and layers and begins in the encoder's final state. It is as wide as both directions of a bidirectional
 * encoder together (D·h, with a projection D·p), so that their states fit side by side and no bridge has to be trained;
 * and as long as a key, so that both kinds of attention fit.
 */
export interface EncoderDecoderSpec extends Omit<NetworkSpec, 'inputSize' | 'recurrentDropout'> {
  /** How many source tokens there are. */
  readonly sourceVocabulary: number
  /** V: how many target tokens there are, the two below among them. */
  readonly targetVocabulary: number
  /** e: the length of both embeddings. */
  readonly embeddingSize: number
  /** The target token that the decoder reads at its first step. */
  readonly startToken: number
  /** The target token after which nothing more is decoded. */
  readonly endToken: number
  /** None by default: the decoder then knows the source from its first state alone. */
  readonly attention?: AttentionSpec
  /**
   * Which state asks. `previous` (default; Bahdanau et al. 2015): h_{t−1}, and the context is also an input of step t.
   * `current` (Luong et al. 2015): h_t, and the context meets the readout alone.
   */
  readonly query?: 'previous' | 'current'
}

/** An `EncoderDecoderSpec` that was checked, taken apart. */
export interface EncoderDecoder {
  readonly encoder: NetworkSpec
  readonly decoder: NetworkSpec
  readonly attention: AttentionSpec | undefined
  /** Whether the attention comes before the decoder's step. */
  readonly attendsFirst: boolean
  /** The length of the decoder's state and of a key: D·p. */
  readonly stateSize: number
  readonly directions: number
  /** All parameters, part by part. */
  readonly shapes: readonly NamedShape[]
}

/** The checked form of a specification. Errors: RangeError naming the field, what was given and what is wanted. */
export function checkEncoderDecoder(spec: EncoderDecoderSpec): EncoderDecoder {
  const { sourceVocabulary, targetVocabulary, embeddingSize, startToken, endToken, attention, query, ...rest } = spec
  for (const [name, size] of Object.entries({ sourceVocabulary, targetVocabulary, embeddingSize })) {
    expectInteger(name, size, 1, Number.POSITIVE_INFINITY)
  }
  expectTokens('startToken and endToken', [startToken, endToken], targetVocabulary)
  if (query !== undefined && query !== 'previous' && query !== 'current') {
    throw new RangeError(`query must be previous or current, got ${query}`)
  }
  const encoder = { ...rest, inputSize: embeddingSize, recurrentDropout: 0 }
  const { directions, cell, hiddenSize, stateSize: p } = checkSpec(encoder)
  const stateSize = directions * p
  const attendsFirst = attention !== undefined && query !== 'current'
  const decoder = {
    ...encoder,
    cell: cell.kind === 'lstm' && cell.projectionSize !== undefined ? { ...cell, projectionSize: stateSize } : cell,
    inputSize: embeddingSize + (attendsFirst ? stateSize : 0),
    hiddenSize: directions * hiddenSize,
    bidirectional: false,
  }
  const shapes = [
    { name: 'source_embedding.weight', shape: [sourceVocabulary, embeddingSize] },
    { name: 'target_embedding.weight', shape: [targetVocabulary, embeddingSize] },
    ...shapesOf('encoder', networkShapes(encoder)),
    ...shapesOf('decoder', networkShapes(decoder)),
    ...shapesOf('attention', attention ? attentionShapes(attention, stateSize, stateSize) : []),
    { name: 'readout.weight', shape: [targetVocabulary, attention ? 2 * stateSize : stateSize] },
    { name: 'readout.bias', shape: [targetVocabulary] },
  ]
  return { encoder, decoder, attention, attendsFirst, stateSize, directions, shapes }
}

/**
 * Every trainable tensor of an encoder–decoder: source_embedding.weight [V_source, e], target_embedding.weight [V, e],
 * encoder.… and decoder.… (see `networkShapes`), attention.… (see `attentionShapes`), readout.weight [V, D·p] or with
 * attention [V, 2·D·p], readout.bias [V].
 *
 * Errors: RangeError naming the field of the specification, what was given and what is wanted.
 */
export function encoderDecoderShapes(spec: EncoderDecoderSpec): readonly NamedShape[] {
  return checkEncoderDecoder(spec).shapes
}
