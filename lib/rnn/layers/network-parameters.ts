import { expectFinite, expectShape, formatShape, ShapeError, type Tensor } from '../tensor/tensor'
import { checkSpec, type Network, type NetworkSpec, outputSize } from './specification'

/**
 * Trainable tensors by name. A network's are PyTorch's: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`,
 * `weight_hr_l0`, then `…_l0_reverse`, then `…_l1` and so on. What PyTorch lacks is named alike: `peephole`, `norm_ih`,
 * `norm_hh`, `norm_c`, `norm_c_bias`.
 */
export type ParameterSet = Readonly<Record<string, Tensor>>

/** The entries of one direction of one layer, by the name without its suffix; see `layerShapes` for the shapes. */
export interface LayerWeights {
  readonly weight_ih: Float64Array
  readonly weight_hh: Float64Array
  readonly bias_ih?: Float64Array | undefined
  readonly bias_hh?: Float64Array | undefined
  readonly weight_hr?: Float64Array | undefined
  readonly peephole?: Float64Array | undefined
  readonly norm_ih?: Float64Array | undefined
  readonly norm_hh?: Float64Array | undefined
  readonly norm_c?: Float64Array | undefined
  readonly norm_c_bias?: Float64Array | undefined
}

/** A parameter's name and shape. */
export interface NamedShape {
  readonly name: string
  readonly shape: readonly number[]
}

/** How many blocks of rows the weights have: 1, 4 in the order i, f, g, o, or 3 in the order r, z, n. */
export const weightBlocksOf = { rnn: 1, lstm: 4, gru: 3 } as const

/** A parameter of one direction of one layer: its name, the name without the layer's suffix, and its shape. */
export interface LayerShape extends NamedShape {
  readonly field: keyof LayerWeights
}

/** d of a layer: the network's, or how wide the layer below is. */
export function layerInputSize(network: Network, depth: number): number {
  return depth === 0 ? network.inputSize : outputSize(network)
}

/**
 * The tensors of one layer (counted from 0), by direction, in PyTorch's order: weight_ih [G·h, d], weight_hh [G·h, p],
 * bias_ih and bias_hh [G·h], weight_hr [p, h], peephole [3, h] (rows i, f, o), norm_ih and norm_hh [4h], norm_c and
 * norm_c_bias [h]. The names end in `_l0`, `_l0_reverse`, `_l1` and so on.
 */
export function layerShapes(network: Network, depth: number): LayerShape[][] {
  const { cell, hiddenSize: h, stateSize: p, bias, directions } = network
  const rows = weightBlocksOf[cell.kind] * h
  const lstm = cell.kind === 'lstm' ? cell : undefined
  const norm = lstm?.layerNorm ?? false
  const shapes: (Omit<LayerShape, 'name'> | false)[] = [
    { field: 'weight_ih', shape: [rows, layerInputSize(network, depth)] },
    { field: 'weight_hh', shape: [rows, p] },
    bias && { field: 'bias_ih', shape: [rows] },
    bias && { field: 'bias_hh', shape: [rows] },
    lstm?.projectionSize !== undefined && { field: 'weight_hr', shape: [p, h] },
    (lstm?.peephole ?? false) && { field: 'peephole', shape: [3, h] },
    norm && { field: 'norm_ih', shape: [rows] },
    norm && { field: 'norm_hh', shape: [rows] },
    norm && { field: 'norm_c', shape: [h] },
    norm && bias && { field: 'norm_c_bias', shape: [h] },
  ]
  const existing = shapes.filter((shape) => shape !== false)
  return ['', '_reverse'].slice(0, directions).map((ending) => {
    return existing.map(({ field, shape }) => ({ field, name: `${field}_l${depth}${ending}`, shape }))
  })
}

/**
 * Every trainable tensor of a network, in PyTorch's order. Errors: RangeError from `checkSpec`.
 */
export function networkShapes(spec: NetworkSpec): NamedShape[] {
  const network = checkSpec(spec)
  const layers = Array.from({ length: network.layers }, (_, depth) => layerShapes(network, depth))
  return layers.flat(2).map(({ name, shape }) => ({ name, shape }))
}

/**
 * The tensor of this name. Errors: ShapeError when it is missing or has another shape, RangeError when it is not
 * finite.
 */
export function parameterOf(parameters: ParameterSet, { name, shape }: NamedShape): Tensor {
  const found = parameters[name]
  if (found === undefined) throw new ShapeError(`the parameter ${name} ${formatShape(shape)} is missing`)
  expectShape(name, found, shape)
  expectFinite(name, found)
  return found
}
