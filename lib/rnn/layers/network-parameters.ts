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

/** What the names of one layer end with, in each direction: `_l0`, `_l0_reverse`. */
export function layerSuffixes(depth: number, directions: 1 | 2): string[] {
  return directions === 1 ? [`_l${depth}`] : [`_l${depth}`, `_l${depth}_reverse`]
}

/**
 * The tensors of one direction of one layer whose input is `inputSize` wide, names without suffix, in PyTorch's order:
 * weight_ih [G·h, d], weight_hh [G·h, p], bias_ih and bias_hh [G·h], weight_hr [p, h], peephole [3, h] (rows i, f, o),
 * norm_ih and norm_hh [4h], norm_c and norm_c_bias [h].
 */
export function layerShapes({ cell, hiddenSize: h, stateSize: p, bias }: Network, inputSize: number): NamedShape[] {
  const rows = weightBlocksOf[cell.kind] * h
  const lstm = cell.kind === 'lstm' ? cell : undefined
  const shapes: (NamedShape | false)[] = [
    { name: 'weight_ih', shape: [rows, inputSize] },
    { name: 'weight_hh', shape: [rows, p] },
    bias && { name: 'bias_ih', shape: [rows] },
    bias && { name: 'bias_hh', shape: [rows] },
    lstm?.projectionSize !== undefined && { name: 'weight_hr', shape: [p, h] },
    lstm?.peephole === true && { name: 'peephole', shape: [3, h] },
    lstm?.layerNorm === true && { name: 'norm_ih', shape: [rows] },
    lstm?.layerNorm === true && { name: 'norm_hh', shape: [rows] },
    lstm?.layerNorm === true && { name: 'norm_c', shape: [h] },
    lstm?.layerNorm === true && bias && { name: 'norm_c_bias', shape: [h] },
  ]
  return shapes.filter((shape) => shape !== false)
}

/**
 * Every trainable tensor of a network, in PyTorch's order. Errors: RangeError from `checkSpec`.
 */
export function networkShapes(spec: NetworkSpec): NamedShape[] {
  const network = checkSpec(spec)
  return Array.from({ length: network.layers }, (_, depth) => {
    const shapes = layerShapes(network, depth === 0 ? network.inputSize : outputSize(network))
    return layerSuffixes(depth, network.directions).map((suffix) => {
      return shapes.map(({ name, shape }) => ({ name: name + suffix, shape }))
    })
  }).flat(2)
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
