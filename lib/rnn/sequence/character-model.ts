import { normal } from '../initial/distributions'
import type { InitialOptions } from '../initial/initial-parameters'
import type { RunOptions } from '../layers/network'
import { type NamedShape, type ParameterSet, parameterOf } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { RandomState } from '../random/random-state'
import type { SequenceDataset } from '../tasks/dataset'
import type { Tensor } from '../tensor/tensor'
import { initialModel } from '../training/initial-model'
import { type ModelRun, modelShapes, runModel, type SequenceModel } from '../training/model'
import { softmaxCrossEntropy } from '../training/softmax-cross-entropy'
import { embed } from './embedding'
import type { TokenMatrix } from './tokens'

/** A language model: a network that reads tokens one by one and predicts each next one; never bidirectional. */
export interface CharacterModelSpec extends Omit<NetworkSpec, 'inputSize' | 'bidirectional'> {
  /** V: how many different tokens there are. */
  readonly vocabulary: number
  /** e: the length of the embedding that the network reads. */
  readonly embeddingSize: number
}

/** A language model that has run over known tokens. */
export interface CharacterModelRun extends Pick<ModelRun, 'final'> {
  /** The scores of what follows each token: [B, T, V]; 0 at padding. */
  readonly logits: Tensor
  /** L, the mean cross-entropy over all real predictions, in nats: L/ln 2 bits a token, a perplexity of e^L. */
  readonly loss: number
  /** ∂L/∂ every parameter, through this run alone; `truncate` as in `runNetwork`. */
  backward(options?: { readonly truncate?: number }): ParameterSet
}

/**
 * Every trainable tensor of a language model: embedding.weight [V, e], then the network's and the readout's as in
 * `modelShapes`, with k = V. Errors: those of `modelShapes`, whose outputSize is V and inputSize e.
 */
export function characterModelShapes(spec: CharacterModelSpec): readonly NamedShape[] {
  return [embeddingShape(spec), ...modelShapes(modelOf(spec))]
}

/**
 * New parameters of a language model, drawn in the order of `characterModelShapes`: the embedding standard normal (as
 * PyTorch's `nn.Embedding`), the rest by `initialModel` with these options.
 *
 * Errors: RangeError for a specification or options that are none.
 */
export function initialCharacterModel(
  spec: CharacterModelSpec,
  random: RandomState,
  options?: InitialOptions,
): ParameterSet {
  const { name, shape } = embeddingShape(spec)
  return { [name]: normal(random, shape, 1), ...initialModel(modelOf(spec), random, options) }
}

/**
 * Runs a language model over B sequences of T tokens, inputs [B, T], each of which has the token that follows it as its
 * target, [B·T], as `characterText` makes them:
 *
 *     x_t = E[token_t]      h_t = network(x_t, h_{t−1})      logits_t = W h_t + b
 *     L = mean of −ln softmax(logits_t)[target_t]
 *
 * The options are the network's. A run over the windows that follow on those of another run may get its `final` as
 * `initial`: the state is carried, the gradient stops at the window's edge. That is truncated backpropagation through
 * time over a text of any length.
 *
 * Errors: ShapeError or RangeError naming what was given and what is wanted.
 */
export function runCharacterModel(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  { inputs, targets, lengths }: SequenceDataset<TokenMatrix, Int32Array>,
  options?: RunOptions,
): CharacterModelRun {
  const run = readTokens(spec, parameters, inputs, lengths, options)
  const { loss, gradient } = softmaxCrossEntropy(run.predictions, targets, run.mask)
  return { logits: run.predictions, loss, final: run.final, backward: (how) => run.backward(gradient, how) }
}

/** Reads tokens [B, T] and scores what follows each: the model's run, its way back including the embedding's. */
export function readTokens(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  tokens: TokenMatrix,
  lengths: readonly number[] | undefined,
  options: RunOptions | undefined,
): Omit<ModelRun, 'backward'> & { backward(...gradient: Parameters<ModelRun['backward']>): ParameterSet } {
  const shape = embeddingShape(spec)
  const embedded = embed(parameterOf(parameters, shape), tokens, lengths)
  const run = runModel(modelOf(spec), parameters, { inputs: embedded.outputs, lengths }, options)
  return {
    ...run,
    backward(...gradient) {
      const back = run.backward(...gradient)
      return { [shape.name]: embedded.backward(back.inputs), ...back.parameters }
    },
  }
}

function modelOf({ vocabulary, embeddingSize, ...network }: CharacterModelSpec): SequenceModel {
  const read = { ...network, inputSize: embeddingSize, bidirectional: false }
  return { network: read, outputSize: vocabulary, readout: 'every' }
}

function embeddingShape({ vocabulary, embeddingSize }: CharacterModelSpec): NamedShape {
  return { name: 'embedding.weight', shape: [vocabulary, embeddingSize] }
}
