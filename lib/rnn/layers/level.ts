import type { RandomState } from '../random/random-state'
import { dropoutMask } from './dropout'
import type { LayerForward, LayerRun } from './layer'
import { type LayerWeights, layerShapes, type ParameterSet, parameterOf } from './network-parameters'
import type { Packing } from './packing'
import { gatherRows, scatterRows } from './padded'
import { type Network, outputSize } from './specification'
import { layerState, type NetworkState, placeState } from './state'

/** What every layer of a run shares. */
export interface Run {
  readonly network: Network
  readonly packing: Packing
  /** `layerSuffixes(network)` */
  readonly suffixes: readonly string[]
  /** B·T, the number of padded rows. */
  readonly paddedRows: number
}

/** One layer that has run in all its directions. */
export interface Level {
  readonly depth: number
  /** How wide its input is. */
  readonly inputSize: number
  readonly runs: readonly LayerRun[]
  /** What its output was multiplied by: [B·T, D·p]. */
  readonly dropped: Float64Array | undefined
}

/** Runs one layer over `below`, padded rows [B·T, width of its input]; writes its final states into `final`. */
export function forwardLevel(
  { network, packing, suffixes, paddedRows }: Run,
  depth: number,
  parameters: ParameterSet,
  below: Float64Array,
  start: NetworkState,
  final: NetworkState,
  random: RandomState | undefined,
  layer: LayerForward,
): Level & { above: Float64Array } {
  const { directions, stateSize, hiddenSize, cell, dropout, recurrentDropout } = network
  const inputSize = depth === 0 ? network.inputSize : outputSize(network)
  const above = new Float64Array(paddedRows * outputSize(network))
  const runs: LayerRun[] = []
  for (let direction = 0; direction < directions; direction++) {
    const index = depth * directions + direction
    const rows = rowsOf(packing, direction)
    const run = layer({
      cell,
      hiddenSize,
      stateSize,
      inputSize,
      weights: weightsOf(network, inputSize, suffixes[index] as string, parameters),
      x: gatherRows(below, rows, inputSize, 0, inputSize),
      batchSizes: packing.batchSizes,
      initial: layerState(start, index, packing.order),
      mask: random && recurrentDropout > 0 ? recurrentMask(packing, stateSize, random, recurrentDropout) : undefined,
    })
    scatterRows(above, rows, outputSize(network), direction * stateSize, stateSize, run.h)
    placeState(final, index, packing.order, run.final)
    runs.push(run)
  }
  const drops = random && dropout > 0 && depth < network.layers - 1
  const dropped = drops ? outputMask(packing, paddedRows, outputSize(network), random, dropout) : undefined
  return { depth, inputSize, runs, dropped, above: multiplied(above, dropped) }
}

/** Takes the gradient of a layer's output back to its input; writes dInitial and the parameters' gradients. */
export function backwardLevel(
  { network, packing, suffixes, paddedRows }: Run,
  { depth, inputSize, runs, dropped }: Level,
  dAbove: Float64Array,
  dFinal: NetworkState,
  dInitial: NetworkState,
  found: Map<string, Float64Array>,
  truncate: number | undefined,
): Float64Array {
  const { directions, stateSize } = network
  const dOut = multiplied(dAbove, dropped)
  const dBelow = new Float64Array(paddedRows * inputSize)
  runs.forEach((run, direction) => {
    const index = depth * directions + direction
    const rows = rowsOf(packing, direction)
    const dh = gatherRows(dOut, rows, outputSize(network), direction * stateSize, stateSize)
    const back = run.backward(dh, layerState(dFinal, index, packing.order), truncate)
    scatterRows(dBelow, rows, inputSize, 0, inputSize, back.x)
    placeState(dInitial, index, packing.order, back.initial)
    for (const [name, data] of Object.entries(back.weights))
      found.set(`${name}_${suffixes[index]}`, data as Float64Array)
  })
  return dBelow
}

function weightsOf(network: Network, inputSize: number, suffix: string, parameters: ParameterSet): LayerWeights {
  const entries = layerShapes(network, inputSize).map(({ name, shape }) => {
    return [name, parameterOf(parameters, { name: `${name}_${suffix}`, shape }).data]
  })
  return Object.fromEntries(entries)
}

function rowsOf({ rows, reversedRows }: Packing, direction: number): Int32Array {
  return direction === 0 ? rows : reversedRows
}

/** One mask a sequence, drawn in the order of the batch and laid in the order of the packing: [B, p]. */
function recurrentMask({ order }: Packing, stateSize: number, random: RandomState, p: number): Float64Array {
  return gatherRows(dropoutMask(random, order.length * stateSize, p), order, stateSize, 0, stateSize)
}

/** A mask of the real rows, drawn sequence by sequence: [B·T, width], 0 at padding. */
function outputMask(packing: Packing, paddedRows: number, width: number, random: RandomState, p: number): Float64Array {
  const mask = new Float64Array(paddedRows * width)
  const rows = packing.rows.toSorted()
  scatterRows(mask, rows, width, 0, width, dropoutMask(random, rows.length * width, p))
  return mask
}

function multiplied(values: Float64Array, mask: Float64Array | undefined): Float64Array {
  return mask ? values.map((value, n) => value * (mask[n] as number)) : values
}
