import { type NetworkRun, runNetwork } from '../layers/network'
import { type ParameterSet, parameterOf } from '../layers/network-parameters'
import type { NetworkState } from '../layers/state'
import type { RandomState } from '../random/random-state'
import { sizeOf, type Tensor } from '../tensor/tensor'
import { type LinearRun, runLinear } from '../training/linear-layer'
import { type AttentionStep, attentionMemory } from './attention'
import { bridge, bridgeBackward } from './bridge'
import { beside, columnsOf } from './columns'
import { type EmbeddingRun, embed } from './embedding'
import type { EncoderDecoder } from './encoder-decoder-specification'
import { addInto, gradientSum, partOf } from './named-parts'

/** One step of a decoder for B sequences. */
export interface DecoderStep {
  /** The scores of the next token: [B, V]. */
  readonly logits: Tensor
  /** What the step attended to, if the model attends. */
  readonly attended: AttentionStep | undefined
  /** The state after the step. */
  readonly state: NetworkState
  readonly embedded: EmbeddingRun
  readonly run: NetworkRun
  readonly readout: LinearRun
}

/** A decoder whose source has been read. */
export interface Decoder {
  /** The encoder's final state, h_0 (and c_0) of the decoder. */
  readonly initial: NetworkState
  /** One step from a state, reading B tokens. */
  step(tokens: Int32Array, state: NetworkState): DecoderStep
  /** Begins a backward pass: give `add` the steps from the last to the first, then `finish`. */
  startBackward(): {
    /** ∂L/∂(state before the step) from ∂L/∂logits [B, V] and ∂L/∂(state after it), none for the last step. */
    add(step: DecoderStep, dLogits: Tensor, dState: NetworkState | undefined): NetworkState
    /** The gradients of all parameters from ∂L/∂initial. */
    finish(dInitial: NetworkState): ParameterSet
  }
}

/**
 * Reads B source sequences, tokens [B, S], and makes a decoder that goes on from their final states. Its step t reads
 * the token y_{t−1}; h is the top layer's hidden state, and the keys k are the encoder's outputs:
 *
 *     query `previous`: a_t = attend(h_{t−1}, k)       h_t = network([E y_{t−1}; a_t], h_{t−1})
 *     query `current`:  h_t = network(E y_{t−1}, h_{t−1})       a_t = attend(h_t, k)
 *     logits_t = W [h_t; a_t] + b
 *
 * Without attention there is no context a_t. The readout is linear: Bahdanau's maxout and Luong's tanh layer before it
 * are left out. With `random` the run is one of training: dropout between layers is drawn, the encoder's first.
 *
 * Errors: ShapeError or RangeError for a parameter that is missing, misshapen or not finite.
 */
export function openDecoder(
  model: EncoderDecoder,
  parameters: ParameterSet,
  source: { readonly data: Int32Array; readonly lengths: readonly number[] },
  random?: RandomState,
): Decoder {
  const weights = Object.fromEntries(model.shapes.map((shape) => [shape.name, parameterOf(parameters, shape)]))
  const weight = (name: string) => weights[name] as Tensor
  const { stateSize, directions, attendsFirst, attention } = model
  const { lengths } = source
  const B = lengths.length
  const embeddedSource = embed(weight('source_embedding.weight'), source.data)
  const encoded = runNetwork(
    model.encoder,
    partOf('encoder', weights),
    {
      inputs: { shape: [B, source.data.length / B, model.encoder.inputSize], data: embeddedSource.outputs.data },
      lengths,
    },
    { random },
  )
  const memory =
    attention && attentionMemory(attention, partOf('attention', weights), stateSize, encoded.outputs, lengths)
  const decoderWeights = partOf('decoder', weights)
  return {
    initial: bridge(encoded.final, directions),
    step(tokens, before) {
      const embedded = embed(weight('target_embedding.weight'), tokens)
      const early = attendsFirst ? memory?.attend(topOf(before)) : undefined
      const x = early ? beside(embedded.outputs, early.context) : embedded.outputs
      const inputs = { shape: [B, 1, model.decoder.inputSize], data: x.data }
      const run = runNetwork(model.decoder, decoderWeights, { inputs }, { initial: before, random })
      const h = { shape: [B, stateSize], data: run.outputs.data }
      const attended = early ?? memory?.attend(h)
      const features = attended ? beside(h, attended.context) : h
      const readout = runLinear(weight('readout.weight'), weight('readout.bias'), features)
      return { logits: readout.outputs, attended, state: run.final, embedded, run, readout }
    },
    startBackward() {
      const sum = gradientSum(model.shapes)
      const attending = memory?.startBackward()
      return {
        add({ attended, embedded, run, readout }, dLogits, dState) {
          const { inputs: dFeatures, ...dReadout } = readout.backward(dLogits)
          sum.add('readout', dReadout)
          const dh = columnsOf(dFeatures.data, B, 0, stateSize)
          const dContext = attended && columnsOf(dFeatures.data, B, stateSize, 2 * stateSize).data
          // The attention's share of the query's gradient, once all of the context's is known.
          const ask = (dQuery: Float64Array) => {
            if (attended && attending && dContext) addInto(dQuery, attending.add(attended, dContext))
          }
          if (!attendsFirst) ask(dh.data)
          const back = run.backward({ outputs: { shape: [B, 1, stateSize], data: dh.data }, final: dState })
          sum.add('decoder', back.parameters)
          const e = embedded.outputs.shape[1] as number
          sum.add('target_embedding', { weight: embedded.backward(columnsOf(back.inputs.data, B, 0, e)) })
          if (attendsFirst) {
            if (dContext) addInto(dContext, columnsOf(back.inputs.data, B, e, e + stateSize).data)
            ask(topOf(back.initial).data)
          }
          return back.initial
        },
        finish(dInitial) {
          const shared = attending?.finish()
          if (shared) sum.add('attention', shared.parameters)
          const final = bridgeBackward(dInitial, directions)
          const back = encoded.backward(shared ? { outputs: shared.keys, final } : { final })
          sum.add('encoder', back.parameters)
          const dSource = { shape: embeddedSource.outputs.shape, data: back.inputs.data }
          sum.add('source_embedding', { weight: embeddedSource.backward(dSource) })
          return sum.total
        },
      }
    },
  }
}

/** The hidden state of the top layer, [B, w], a view of the state's own numbers. */
function topOf({ h }: NetworkState): Tensor {
  const shape = h.shape.slice(1)
  return { shape, data: h.data.subarray(h.data.length - sizeOf(shape)) }
}
