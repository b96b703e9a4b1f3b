import { type NamedShape, networkShapes } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import { expectInteger, expectSizes } from '../tensor/expect-number'
import { type AttentionSpec, attentionShapes } from './attention-score'
import { joinedShapes, type Parts } from './named-parts'

/**
 * An encoder–decoder: cell, hidden size, layers, directions, bias and dropout are the encoder's. The decoder has the
 * same cell and size and one layer for each layer and direction of the encoder, so that it begins in the encoder's final
 * state as it is and no bridge between them has to be trained.
 */
export interface EncoderDecoderSpec extends Omit<NetworkSpec, 'inputSize'> {
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
  /**
   * None by default: the decoder then knows the source from its first state alone. Dot attention compares states of one
   * size, and so needs an encoder of one direction.
   */
  readonly attention?: AttentionSpec
}

/** What an encoder–decoder is made of. */
export type Part = 'source_embedding' | 'encoder' | 'target_embedding' | 'decoder' | 'attention' | 'readout'

/** An `EncoderDecoderSpec` that was checked, taken apart. */
export interface EncoderDecoder {
  readonly encoder: NetworkSpec
  readonly decoder: NetworkSpec
  /** All parameters, part by part. */
  readonly shapes: Parts<readonly NamedShape[], Part>
}

/** The checked form of a specification. Errors: RangeError naming the field, what was given and what is wanted. */
export function checkEncoderDecoder(spec: EncoderDecoderSpec): EncoderDecoder {
  const { sourceVocabulary, targetVocabulary: V, embeddingSize: e, startToken, endToken, attention, ...network } = spec
  expectSizes({ sourceVocabulary, targetVocabulary: V })
  expectInteger('startToken', startToken, 0, V - 1)
  expectInteger('endToken', endToken, 0, V - 1)
  const encoder = { ...network, inputSize: e }
  const { layers, directions, stateSize: p } = checkSpec(encoder)
  const k = directions * p
  const decoder = { ...encoder, layers: directions * layers, bidirectional: false }
  const shapes = {
    source_embedding: [{ name: 'weight', shape: [sourceVocabulary, e] }],
    encoder: networkShapes(encoder),
    target_embedding: [{ name: 'weight', shape: [V, e] }],
    decoder: networkShapes(decoder),
    attention: attention ? attentionShapes(attention, p, k) : [],
    readout: [
      { name: 'weight', shape: [V, p] },
      ...(attention ? [{ name: 'context', shape: [V, k] }] : []),
      { name: 'bias', shape: [V] },
    ],
  }
  return { encoder, decoder, shapes }
}

/**
 * Every trainable tensor of an encoder–decoder: source_embedding.weight [V_source, e], encoder.… (see `networkShapes`),
 * target_embedding.weight [V, e], decoder.…, attention.… (see `attentionShapes`), readout.weight [V, p], with attention
 * readout.context [V, D·p], readout.bias [V].
 *
 * Errors: RangeError naming the field of the specification, what was given and what is wanted.
 */
export function encoderDecoderShapes(spec: EncoderDecoderSpec): readonly NamedShape[] {
  return joinedShapes(checkEncoderDecoder(spec).shapes)
}
