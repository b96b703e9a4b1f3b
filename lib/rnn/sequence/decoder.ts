import { type RunOptions, runNetwork, type SequenceBatch } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkState } from '../layers/state'
import type { RandomState } from '../random/random-state'
import { add } from '../tensor/linear'
import { type Tensor, zeros } from '../tensor/tensor'
import { runLinear } from '../training/linear-layer'
import { keepRows, stepMask } from '../training/step-mask'
import { attentionOver } from './attention'
import { embed } from './embedding'
import { checkEncoderDecoder, type EncoderDecoderSpec } from './encoder-decoder-specification'
import { joined, partsOf } from './named-parts'
import type { TokenMatrix } from './tokens'

/** A decoder that has read tokens. */
export interface DecoderRun {
  /** The scores of what follows each token: [B, U, V]; 0 at padding. */
  readonly logits: Tensor
  /** α of each step, [B, U, S]; 0 at padding of either side. Without attention undefined. */
  readonly attention: Tensor | undefined
  /** The state after the last token, from which a later run may go on. */
  readonly final: NetworkState
  /** ∂L/∂ every parameter of encoder and decoder from ∂L/∂logits, for a run that began in the encoder's final state. */
  backward(dLogits: Tensor): ParameterSet
}

/** Reads B sequences of U tokens, from the encoder's final state unless `initial` says otherwise. */
export type Decoder = (tokens: TokenMatrix, options?: RunOptions & Pick<SequenceBatch, 'lengths'>) => DecoderRun

/**
 * Reads B source sequences, tokens [B, S], and returns the decoder that goes on from their final states. Its step t
 * reads the token y_{t−1}; h is the top layer's hidden state, and the keys k are the encoder's outputs:
 *
 *     h_t = network(E y_{t−1}, h_{t−1})      a_t = attend(h_t, k)      logits_t = W h_t + W_a a_t + b
 *
 * Without attention there is no context a_t. As in Luong et al. 2015 the state after the step asks, with either score,
 * so that no step waits for another's context (Bahdanau's asks before it and reads the context with the token); the
 * readout is linear, without the tanh or maxout layer that they put before it. With `random` the encoder is trained:
 * its dropout is drawn.
 *
 * Errors: ShapeError or RangeError for a token, or a parameter that is missing, misshapen or not finite.
 */
export function readSource(
  spec: EncoderDecoderSpec,
  parameters: ParameterSet,
  source: TokenMatrix,
  sourceLengths?: readonly number[],
  random?: RandomState,
): Decoder {
  const { encoder, decoder, shapes } = checkEncoderDecoder(spec)
  const parts = partsOf(parameters, shapes)
  const { weight: E } = parts.target_embedding as { weight: Tensor }
  const { weight: W, context: Wa, bias: b } = parts.readout as { weight: Tensor; context: Tensor; bias: Tensor }
  const read = embed(parts.source_embedding.weight as Tensor, source, sourceLengths)
  const encoded = runNetwork(encoder, parts.encoder, { inputs: read.outputs, lengths: sourceLengths }, { random })
  const first = encoded.final
  const k = encoded.outputs.shape[2] as number
  const ask = spec.attention && attentionOver(spec.attention, parts.attention, encoded.outputs, sourceLengths)

  return (tokens, { lengths, initial = first, random } = {}) => {
    const embedded = embed(E, tokens, lengths)
    const run = runNetwork(decoder, parts.decoder, { inputs: embedded.outputs, lengths }, { initial, random })
    const [B, U, p] = run.outputs.shape as [number, number, number]
    const [N, V] = [B * U, spec.targetVocabulary]
    const own = runLinear(W, b, { shape: [N, p], data: run.outputs.data })
    const asked = ask?.(run.outputs)
    const found = asked && runLinear(Wa, zeros([V]), { shape: [N, k], data: asked.context.data })
    const scores = found ? add(own.outputs, found.outputs) : own.outputs
    const mask = stepMask(lengths, U)
    return {
      logits: { shape: [B, U, V], data: keepRows(scores.data, mask) },
      attention: asked && { ...asked.weights, data: keepRows(asked.weights.data, mask) },
      final: run.final,
      backward({ data }) {
        const dScores = { shape: [N, V], data }
        const { inputs, weight, bias } = own.backward(dScores)
        const dOutputs = { ...run.outputs, data: inputs.data }
        const wanted = found?.backward(dScores)
        const attended = wanted && asked?.backward({ ...asked.context, data: wanted.inputs.data })
        const back = run.backward({ outputs: attended ? add(dOutputs, attended.queries) : dOutputs })
        const source = encoded.backward({ outputs: attended?.keys, final: back.initial })
        return joined({
          source_embedding: { weight: read.backward(source.inputs) },
          encoder: source.parameters,
          target_embedding: { weight: embedded.backward(back.inputs) },
          decoder: back.parameters,
          attention: attended?.parameters ?? {},
          readout: { weight, ...(wanted && { context: wanted.weight }), bias },
        })
      },
    }
  }
}
