import { type NetworkRun, type RunOptions, runNetwork } from '../layers/network'
import { type NamedShape, networkShapes, type ParameterSet, parameterOf } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import type { NetworkState } from '../layers/state'
import { ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { expectInteger } from '../training/expect-number'
import { type LinearRun, runLinear } from '../training/linear-layer'
import { softmaxCrossEntropy } from '../training/softmax-cross-entropy'
import { stepMask } from '../training/step-mask'
import { embed } from './embedding'
import { gradientSum, partOf, shapesOf } from './named-parts'
import { expectBatch, type TokenMatrix } from './tokens'

/** A language model: a network that reads tokens one by one and predicts each next one; never bidirectional. */
export interface CharacterModelSpec extends Omit<NetworkSpec, 'inputSize' | 'bidirectional'> {
  /** V: how many different tokens there are. */
  readonly vocabulary: number
  /** e: the length of the embedding that the network reads. Without it the network reads one-hot vectors of length V. */
  readonly embeddingSize?: number
}

/** How a language model is run over known tokens: initial state, random for dropout and back end as in `runNetwork`. */
export interface CharacterModelOptions extends RunOptions {
  /** How many tokens of each sequence are real, 2..T+1; all by default. */
  readonly lengths?: readonly number[]
}

/** A language model that has run over known tokens. */
export interface CharacterModelRun {
  /** The scores of token t + 1 given the tokens to t: [B, T, V]. */
  readonly logits: Tensor
  /** The mean cross-entropy over all real predictions, in nats; see `bitsPerToken` and `perplexity`. */
  readonly loss: number
  /** The state after the last token read, from which a later window of the text goes on. */
  readonly final: NetworkState
  /** ∂loss/∂ every parameter, through this run alone; `truncate` as in `runNetwork`. */
  backward(options?: { readonly truncate?: number }): ParameterSet
}

/** The network that a specification means, with every parameter's shape. Errors: RangeError naming the field. */
export function checkCharacterModel(spec: CharacterModelSpec): { network: NetworkSpec; shapes: NamedShape[] } {
  const { vocabulary, embeddingSize, ...rest } = spec
  const inputSize = embeddingSize ?? vocabulary
  expectInteger('vocabulary', vocabulary, 1, Number.POSITIVE_INFINITY)
  expectInteger('embeddingSize', inputSize, 1, Number.POSITIVE_INFINITY)
  const network = { ...rest, inputSize, bidirectional: false }
  const embedding = { name: 'embedding.weight', shape: [vocabulary, inputSize] }
  const shapes = [
    ...(embeddingSize === undefined ? [] : [embedding]),
    ...shapesOf('network', networkShapes(network)),
    { name: 'readout.weight', shape: [vocabulary, checkSpec(network).stateSize] },
    { name: 'readout.bias', shape: [vocabulary] },
  ]
  return { network, shapes }
}

/**
 * Every trainable tensor of a language model: embedding.weight [V, e] if it has an embedding, network.… (see
 * `networkShapes`), readout.weight [V, p], readout.bias [V]. Errors: RangeError naming the field of the specification.
 */
export function characterModelShapes(spec: CharacterModelSpec): readonly NamedShape[] {
  return checkCharacterModel(spec).shapes
}

/**
 * Runs a language model over B sequences of T + 1 tokens, [B, T + 1], which make T predictions each:
 *
 *     x_t = E[token_t] (or its one-hot vector)    h_t = network(x_t, h_{t−1})    logits_t = W h_t + b
 *     loss = mean of −ln softmax(logits_t)[token_{t+1}]
 *
 * For a long text cut it into windows (`textWindows`) and give each run the `final` of the one before as `initial`: the
 * state is carried, the gradient stops at the window's edge. That is truncated backpropagation through time.
 *
 * Errors: ShapeError or RangeError naming what was given and what is wanted.
 */
export function runCharacterModel(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  tokens: TokenMatrix,
  { lengths: given, ...options }: CharacterModelOptions = {},
): CharacterModelRun {
  const { data, lengths } = expectBatch('the tokens', tokens, given, spec.vocabulary)
  const [B, width] = tokens.shape
  const T = width - 1
  if (lengths.some((length) => length < 2)) {
    throw new ShapeError(`a prediction needs two tokens or more, got sequences of ${lengths.join(', ')}`)
  }
  const inputs = new Int32Array(B * T)
  const targets = new Int32Array(B * T)
  for (let b = 0; b < B; b++) {
    inputs.set(data.subarray(b * width, b * width + T), b * T)
    targets.set(data.subarray(b * width + 1, (b + 1) * width), b * T)
  }
  const used = lengths.map((length) => length - 1)
  const mask = stepMask(used, T)
  const pass = readTokens(spec, parameters, inputs, used, options)
  const logits = { shape: [B, T, spec.vocabulary], data: pass.readout.outputs.data }
  for (let row = 0; row < B * T; row++) {
    if (!mask?.[row]) logits.data.fill(0, row * spec.vocabulary, (row + 1) * spec.vocabulary)
  }
  const { loss, gradient } = softmaxCrossEntropy(pass.readout.outputs, targets, mask)
  return { logits, loss, final: pass.run.final, backward: (how) => pass.backward(gradient, how) }
}

/** Reads B sequences padded to T tokens and scores what follows each; the caller has checked the tokens. */
export function readTokens(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  tokens: Int32Array,
  lengths: readonly number[],
  options: RunOptions,
): { run: NetworkRun; readout: LinearRun; backward(dLogits: Tensor, how?: { truncate?: number }): ParameterSet } {
  const { network, shapes } = checkCharacterModel(spec)
  const weights = Object.fromEntries(shapes.map((shape) => [shape.name, parameterOf(parameters, shape)]))
  const { 'embedding.weight': E, 'readout.weight': W, 'readout.bias': b } = weights
  const embedded = E && embed(E, tokens)
  const B = lengths.length
  const x = embedded?.outputs ?? oneHot(tokens, spec.vocabulary)
  const inputs = { shape: [B, tokens.length / B, network.inputSize], data: x.data }
  const run = runNetwork(network, partOf('network', weights), { inputs, lengths }, options)
  const rows = { shape: [tokens.length, run.outputs.shape[2] as number], data: run.outputs.data }
  const readout = runLinear(W as Tensor, b as Tensor, rows)
  return {
    run,
    readout,
    backward(dLogits, how) {
      const sum = gradientSum(shapes)
      const { inputs: dRows, ...dReadout } = readout.backward(dLogits)
      const back = run.backward({ outputs: { shape: run.outputs.shape, data: dRows.data } }, how)
      sum.add('readout', dReadout)
      sum.add('network', back.parameters)
      const dx = { shape: x.shape, data: back.inputs.data }
      if (embedded) sum.add('embedding', { weight: embedded.backward(dx) })
      return sum.total
    },
  }
}

function oneHot(tokens: Int32Array, V: number): Tensor {
  const rows = zeros([tokens.length, V])
  tokens.forEach((token, n) => {
    rows.data[n * V + token] = 1
  })
  return rows
}
