import type { RandomState } from '../random/random-state'
import type { Tensor } from '../tensor/tensor'
import { dropoutMask } from './dropout'
import type { LayerForward, LayerRun } from './layer'
import { type LayerWeights, layerInputSize, layerShapes, type ParameterSet, parameterOf } from './network-parameters'
import type { Packing } from './packing'
import { gatherRows, scatterRows } from './padded'
import { type Network, outputSize } from './specification'
import { layerState, type NetworkState, placeState } from './state'

/** What every layer of a run shares. */
export interface Run {
  readonly network: Network
  readonly packing: Packing
  /** B·T, the number of padded rows. */
  readonly paddedRows: number
  /** The state before the first step, or nothing for zeros. */
  readonly initial: Partial<NetworkState>
  /** Given in training. */
  readonly random: RandomState | undefined
  readonly layer: LayerForward
}

/** One layer that has run in all its directions. */
export interface Level {
  /** Its output, dropout applied: padded rows [B·T, D·p]. */
  readonly above: Float64Array
  /**
   * Takes the gradient of `above` back to the layer's input, padded rows [B·T, d]; adds the parameters' gradients to
   * `gradients` and puts those of the initial state into `dInitial`.
   */
  backward(
    dAbove: Float64Array,
    dFinal: Partial<NetworkState>,
    truncate: number | undefined,
    dInitial: NetworkState,
    gradients: Record<string, Tensor>,
  ): Float64Array
}

/** Runs one layer over `below`, padded rows [B·T, d]; puts its final states into `final`. */
export function forwardLevel(
  { network, packing, paddedRows, initial, random, layer }: Run,
  depth: number,
  parameters: ParameterSet,
  below: Float64Array,
  final: NetworkState,
): Level {
  const { directions, stateSize, hiddenSize, cell, dropout, recurrentDropout } = network
  const { order, batchSizes, rows } = packing
  const width = outputSize(network)
  const inputSize = layerInputSize(network, depth)
  const shapes = layerShapes(network, depth)
  const above = new Float64Array(paddedRows * width)
  const runs: LayerRun[] = []
  for (let direction = 0; direction < directions; direction++) {
    const index = depth * directions + direction
    const places = rows[direction] as Int32Array
    const weights: Partial<Record<keyof LayerWeights, Float64Array>> = {}
    for (const wanted of shapes[direction] ?? []) weights[wanted.field] = parameterOf(parameters, wanted).data
    const run = layer({
      cell,
      hiddenSize,
      stateSize,
      inputSize,
      weights: weights as LayerWeights,
      x: gatherRows(below, places, inputSize, 0, inputSize),
      batchSizes,
      initial: layerState(initial, network, index, order),
      mask: random && recurrentDropout > 0 ? recurrentMask(order, stateSize, random, recurrentDropout) : undefined,
    })
    scatterRows(above, places, width, direction * stateSize, stateSize, run.h)
    placeState(final, index, order, run.final)
    runs.push(run)
  }
  const drops = random && dropout > 0 && depth < network.layers - 1
  const mask = drops ? outputMask(rows[0] as Int32Array, paddedRows, width, random, dropout) : undefined

  return {
    above: multiplied(above, mask),
    backward(dAbove, dFinal, truncate, dInitial, gradients) {
      const dOut = multiplied(dAbove, mask)
      const dBelow = new Float64Array(paddedRows * inputSize)
      runs.forEach((run, direction) => {
        const index = depth * directions + direction
        const places = rows[direction] as Int32Array
        const dh = gatherRows(dOut, places, width, direction * stateSize, stateSize)
        const back = run.backward(dh, layerState(dFinal, network, index, order), truncate)
        scatterRows(dBelow, places, inputSize, 0, inputSize, back.x)
        placeState(dInitial, index, order, back.initial)
        for (const { field, name, shape } of shapes[direction] ?? []) {
          gradients[name] = { shape, data: back.weights[field] as Float64Array }
        }
      })
      return dBelow
    },
  }
}

/** One mask a sequence, drawn in the order of the batch and laid in the order of the packing: [B, p]. */
function recurrentMask(order: Int32Array, stateSize: number, random: RandomState, p: number): Float64Array {
  return gatherRows(dropoutMask(random, order.length * stateSize, p), order, stateSize, 0, stateSize)
}

/** A mask of the real rows, drawn sequence by sequence: [B·T, width], 0 at padding. */
function outputMask(rows: Int32Array, paddedRows: number, width: number, random: RandomState, p: number): Float64Array {
  const mask = new Float64Array(paddedRows * width)
  scatterRows(mask, rows.toSorted(), width, 0, width, dropoutMask(random, rows.length * width, p))
  return mask
}

function multiplied(values: Float64Array, mask: Float64Array | undefined): Float64Array {
  return mask ? values.map((value, n) => value * (mask[n] as number)) : values
}
