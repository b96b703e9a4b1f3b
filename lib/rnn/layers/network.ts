import type { RandomState } from '../random/random-state'
import { expectInteger } from '../tensor/expect-number'
import { expectFinite, expectShape, formatShape, ShapeError, type Tensor } from '../tensor/tensor'
import { forwardLayer, type LayerForward } from './layer'
import { forwardLevel, type Level, type Run } from './level'
import type { ParameterSet } from './network-parameters'
import { pack } from './packing'
import { checkSpec, type NetworkSpec, outputSize } from './specification'
import { expectState, type NetworkState, zeroState } from './state'

/** Sequences of unequal length, padded to one length. */
export interface SequenceBatch {
  /** [B, T, d]; what stands beyond a sequence's length is never read. */
  readonly inputs: Tensor
  /** How many steps of each sequence are real, 1..T; all T by default. */
  readonly lengths?: readonly number[] | undefined
}

/** How a network is run. */
export interface RunOptions {
  /** h_0 (and c_0) of all layers and directions; zeros by default. */
  readonly initial?: NetworkState | undefined
  /** Given, the run is one of training: dropout masks are drawn from it. Without it nothing is dropped. */
  readonly random?: RandomState | undefined
  /** The back end that runs one layer. */
  readonly layer?: LayerForward
}

/** A network that has run over a batch. */
export interface NetworkRun {
  /** The top layer's h_t, both directions side by side: [B, T, D·p]; 0 beyond a sequence's length. */
  readonly outputs: Tensor
  /** Each layer's and direction's state after its last step; for the backward direction that is the first in time. */
  readonly final: NetworkState
  /**
   * Backpropagation through time: the gradients of a loss L from its gradients with respect to `outputs` and `final`
   * (0 where not given). `truncate` = k cuts the recurrent path at every k-th step of a direction's own time, so that
   * no gradient passes from one chunk of k steps to the one before; k ≥ T cuts nothing.
   *
   * Errors: ShapeError naming both shapes; RangeError when `truncate` is not an integer ≥ 1.
   */
  backward(gradient: OutputGradient, options?: { readonly truncate?: number | undefined }): NetworkGradients
}

/** What a loss says of a network's results. */
export interface OutputGradient {
  /** dL/d outputs [B, T, D·p]; padding is not read. */
  readonly outputs?: Tensor
  /** dL/d final */
  readonly final?: Partial<NetworkState>
}

/** dL/d everything that a network was given; the inputs' is 0 at padding. */
export interface NetworkGradients {
  readonly parameters: ParameterSet
  readonly inputs: Tensor
  readonly initial: NetworkState
}

/**
 * Runs a stack of recurrent layers, each in one or both directions, over a batch of sequences.
 *
 * Sequences do not see each other nor their padding; the backward direction reverses each within its own length. In a
 * training run dropout is drawn in this order: for each layer, for each direction, the recurrent mask [B, p]; then,
 * unless the layer is the last, the mask of its output, sequence by sequence, step by step, padding left out.
 *
 * Errors: ShapeError for a tensor that is missing or has another shape than wanted, RangeError for a size, length or
 * number that is out of range or not finite; both name what was given and what is wanted.
 * Source: Schuster & Paliwal 1997 for the two directions; conventions of PyTorch's `nn.RNN`, `nn.LSTM` and `nn.GRU`.
 */
export function runNetwork(
  spec: NetworkSpec,
  parameters: ParameterSet,
  { inputs, lengths }: SequenceBatch,
  { initial, random, layer = forwardLayer }: RunOptions = {},
): NetworkRun {
  const network = checkSpec(spec)
  const [batch, steps, inputSize] = inputs.shape
  if (batch === undefined || steps === undefined || inputSize !== network.inputSize) {
    throw new ShapeError(`inputs must have shape (B, T, ${network.inputSize}), got ${formatShape(inputs.shape)}`)
  }
  expectShape('inputs', inputs, [batch, steps, inputSize])
  const packing = pack(batch, steps, network.directions, lengths)
  expectFinite('inputs', inputs, packing.rows[0] as Int32Array)
  if (initial) expectState('initial', network, batch, initial)
  const run: Run = { network, packing, paddedRows: batch * steps, initial: initial ?? {}, random, layer }
  const final = zeroState(network, batch)
  const levels: Level[] = []
  let below = inputs.data
  for (let depth = 0; depth < network.layers; depth++) {
    const level = forwardLevel(run, depth, parameters, below, final)
    levels.push(level)
    below = level.above
  }
  const outputs: Tensor = { shape: [batch, steps, outputSize(network)], data: below }

  return {
    outputs,
    final,
    backward(gradient, { truncate } = {}) {
      if (truncate !== undefined) expectInteger('truncate', truncate, 1)
      if (gradient.outputs) {
        expectShape('the gradient of outputs', gradient.outputs, outputs.shape)
        expectFinite('the gradient of outputs', gradient.outputs, packing.rows[0] as Int32Array)
      }
      const dFinal = expectState('the gradient of final', network, batch, gradient.final ?? {}, true)
      const dInitial = zeroState(network, batch)
      // From the top layer down, but named in the parameters' order.
      const found: Record<string, Tensor>[] = levels.map(() => ({}))
      let dAbove = gradient.outputs?.data ?? new Float64Array(outputs.data.length)
      for (let depth = network.layers - 1; depth >= 0; depth--) {
        const level = levels[depth] as Level
        dAbove = level.backward(dAbove, dFinal, truncate, dInitial, found[depth] as Record<string, Tensor>)
      }
      return {
        parameters: Object.assign({}, ...found),
        inputs: { shape: inputs.shape, data: dAbove },
        initial: dInitial,
      }
    },
  }
}
