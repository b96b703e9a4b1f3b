import { type NetworkGradients, type RunOptions, runNetwork, type SequenceBatch } from '../layers/network'
import { type NamedShape, networkShapes, type ParameterSet, parameterOf } from '../layers/network-parameters'
import { gatherRows, scatterRows } from '../layers/padded'
import { checkSpec, type NetworkSpec, outputSize } from '../layers/specification'
import type { NetworkState } from '../layers/state'
import { expectInteger } from '../tensor/expect-number'
import { expectShape, type Tensor, zeros } from '../tensor/tensor'
import { runLinear } from './linear-layer'
import { keepRows, stepMask } from './step-mask'

/** A recurrent network with a linear readout on it: a classifier, a regression or a model of each step. */
export interface SequenceModel {
  readonly network: NetworkSpec
  /** k ≥ 1: classes, or numbers predicted at a time. */
  readonly outputSize: number
  /**
   * What is read: `last`, the top layer's final state of each sequence at its own length, both directions joined;
   * or `every`, the top layer's output at each step.
   */
  readonly readout: 'last' | 'every'
}

/** A model's predictions for a batch and the way back. */
export interface ModelRun {
  /** [B, k] when the last state is read; else [B, T, k], 0 at padding. */
  readonly predictions: Tensor
  /** Which rows of the predictions are real and not padding, the mask for a loss; undefined when all are. */
  readonly mask: Uint8Array | undefined
  /** The network's, from which a later run may go on. */
  readonly final: NetworkState
  /**
   * The gradients of a loss L, the readout's among the parameters', from ∂L/∂predictions, whose entries at padding
   * are not read. `truncate` is `NetworkRun.backward`'s.
   *
   * Errors: ShapeError naming both shapes, RangeError for an entry that is not finite.
   */
  backward(gradient: Tensor, options?: { readonly truncate?: number | undefined }): NetworkGradients
}

/**
 * Every trainable tensor of the model: the network's, then `readout.weight` [k, D·p] and `readout.bias` [k], for D
 * directions with states of p numbers (p = h without a projection).
 *
 * Errors: RangeError naming the field, what was given and what is wanted.
 */
export function modelShapes(model: SequenceModel): NamedShape[] {
  return [...networkShapes(model.network), ...readoutShapes(model)]
}

/** The readout's weight [k, D·p] and bias [k]. Errors: those of `modelShapes`. */
export function readoutShapes({ network, outputSize: k }: SequenceModel) {
  expectInteger('outputSize', k, 1)
  const weight = { name: 'readout.weight', shape: [k, outputSize(checkSpec(network))] } as const
  return [weight, { name: 'readout.bias', shape: [k] }] as const
}

/**
 * Runs a model over a batch of sequences: y = W_hy s + b_y, where s is the state or the outputs that `readout` names.
 * The options are the network's: with `random` the run is one of training.
 *
 * Errors: those of `runNetwork`; ShapeError or RangeError naming the parameter of the readout that is missing, of
 * another shape or not finite.
 */
export function runModel(
  model: SequenceModel,
  parameters: ParameterSet,
  batch: SequenceBatch,
  options: RunOptions = {},
): ModelRun {
  const [weightShape, biasShape] = readoutShapes(model)
  const weight = parameterOf(parameters, weightShape)
  const bias = parameterOf(parameters, biasShape)
  const { outputs, final, backward } = runNetwork(model.network, parameters, batch, options)
  const [B, T, width] = outputs.shape as [number, number, number]
  const last = model.readout === 'last'
  const p = final.h.shape[2] as number
  const D = width / p
  const shape = last ? [B, model.outputSize] : [B, T, model.outputSize]
  const mask = last ? undefined : stepMask(batch.lengths, T)
  // Where the rows of the top layer's final states lie in h, the directions of each sequence side by side.
  const top = ((final.h.shape[0] as number) - D) * B
  const rows = new Int32Array(B * D).map((_, n) => top + (n % D) * B + Math.floor(n / D))
  const states = last ? gatherRows(final.h.data, rows, p, 0, p) : outputs.data
  const linear = runLinear(weight, bias, { shape: [states.length / width, width], data: states })
  return {
    predictions: { shape, data: keepRows(linear.outputs.data, mask) },
    mask,
    final,
    backward(gradient, how) {
      expectShape('the gradient', gradient, shape)
      const readout = linear.backward({ shape: linear.outputs.shape, data: keepRows(gradient.data, mask) })
      const { data } = readout.inputs
      const h = zeros(final.h.shape)
      if (last) scatterRows(h.data, rows, p, 0, p, data)
      const network = backward(last ? { final: { h } } : { outputs: { ...outputs, data } }, how)
      const own = { 'readout.weight': readout.weight, 'readout.bias': readout.bias }
      return { ...network, parameters: { ...network.parameters, ...own } }
    },
  }
}
