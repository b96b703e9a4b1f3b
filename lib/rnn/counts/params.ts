import { layerShapes, layerSuffixes } from '../layers/network-parameters'
import { type CellSpec, checkSpec, type NetworkSpec } from '../layers/specification'
import { sizeOf } from '../tensor/tensor'
import {
  biasVectors,
  type Cell,
  type Convention,
  checkParameterSpec,
  type ParameterPart,
  type ParameterSpec,
} from './parameter-spec'

/** One trainable array of a network. */
export interface ParameterTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly part: ParameterPart
}

/** The names of the blocks of weights, in the order in which the textbook convention lists them. */
const BLOCKS: Readonly<Record<Cell, readonly string[]>> = {
  rnn: ['h'],
  lstm: ['f', 'i', 'c', 'o'],
  gru: ['z', 'r', 'h'],
}

/** The names of what stands before and after the recurrent layers, and whether the readout's matrix is [k, inputs]. */
const OUTER = {
  textbook: { embedding: 'E', weight: 'W_hy', bias: 'b_y', outputsFirst: true },
  pytorch: { embedding: 'embedding.weight', weight: 'linear.weight', bias: 'linear.bias', outputsFirst: true },
  keras: { embedding: 'embedding.embeddings', weight: 'dense.kernel', bias: 'dense.bias', outputsFirst: false },
} as const

/**
 * Every trainable tensor, in the order in which the convention lists them: embedding, then layer by layer, forward
 * before reverse, then readout. Under `pytorch` the recurrent ones are those of `networkShapes`; elsewhere the names of
 * all but the first layer and direction end as PyTorch's do, in `_l0_reverse`, `_l1` and so on.
 *
 * Errors: RangeError naming the size that is not an integer ≥ 1, or the option that the cell does not have.
 */
export function parameterTensors(spec: ParameterSpec): ParameterTensor[] {
  checkParameterSpec(spec)
  const { convention, inputSize: d, vocabularySize: V, readoutSize: k } = spec
  const network = checkSpec(networkSpec(spec))
  const { directions, stateSize } = network
  const names = OUTER[convention]
  const tensors: ParameterTensor[] = []
  if (V !== undefined) tensors.push({ name: names.embedding, shape: [V, d], part: 'input' })
  const suffixes = Array.from({ length: network.layers }, (_, depth) => layerSuffixes(depth, directions)).flat()
  suffixes.forEach((suffix, index) => {
    const shapes = layerShapes(network, index < directions ? d : directions * stateSize)
    const layer = shapes.map(({ name, shape }) => ({ name, shape, part: partOf(name) }))
    const ending = convention !== 'pytorch' && index === 0 ? '' : suffix
    for (const tensor of LAYOUTS[convention](spec, layer)) tensors.push({ ...tensor, name: tensor.name + ending })
  })
  if (k !== undefined) {
    const width = directions * stateSize
    tensors.push({ name: names.weight, shape: names.outputsFirst ? [k, width] : [width, k], part: 'readout' })
    tensors.push({ name: names.bias, shape: [k], part: 'readout-bias' })
  }
  return tensors
}

/** The number of trainable numbers in these tensors: the sum of the products of their shapes. */
export function countParameters(tensors: readonly { readonly shape: readonly number[] }[]): number {
  return tensors.reduce((total, { shape }) => total + sizeOf(shape), 0)
}

/** The network of this library that a specification describes; what the cell does not have was refused. */
function networkSpec(spec: ParameterSpec): NetworkSpec {
  const { cell: kind, inputSize, hiddenSize, layers, bidirectional, bias, peephole, projectionSize, layerNorm } = spec
  const cell: CellSpec = kind === 'lstm' ? { kind, peephole, projectionSize, layerNorm } : { kind }
  return { cell, inputSize, hiddenSize, layers, bidirectional, bias }
}

function partOf(name: string): ParameterPart {
  return name.includes('bias') ? 'bias' : name.includes('_ih') ? 'input' : 'recurrent'
}

/** One direction of one layer as a convention lays it out, from the tensors that this library's own layer has. */
type Layout = (spec: ParameterSpec, layer: readonly ParameterTensor[]) => readonly ParameterTensor[]

const LAYOUTS: Readonly<Record<Convention, Layout>> = {
  pytorch: (_, layer) => layer,

  textbook({ cell, hiddenSize: h, bias = true }, layer) {
    const { d, p, extras } = readLayer(layer, bias)
    const blocks = BLOCKS[cell].flatMap((block): ParameterTensor[] => {
      const weights: ParameterTensor[] = [
        { name: cell === 'rnn' ? 'W_xh' : `W_${block}`, shape: [h, d], part: 'input' },
        { name: cell === 'rnn' ? 'W_hh' : `U_${block}`, shape: [h, p], part: 'recurrent' },
      ]
      return bias ? [...weights, { name: `b_${block}`, shape: [h], part: 'bias' }] : weights
    })
    return [...blocks, ...extras]
  },

  keras({ cell, bias = true }, layer) {
    const { d, p, columns, extras } = readLayer(layer, bias)
    const kernels: ParameterTensor[] = [
      { name: 'kernel', shape: [d, columns], part: 'input' },
      { name: 'recurrent_kernel', shape: [p, columns], part: 'recurrent' },
    ]
    const shape = biasVectors(cell, 'keras') === 2 ? [2, columns] : [columns]
    return [...kernels, ...(bias ? [{ name: 'bias', shape, part: 'bias' } as const] : []), ...extras]
  },
}

/** The sizes of a layer and what its options add, from its tensors: weight_ih, weight_hh, both biases, the rest. */
function readLayer([W, U, ...rest]: readonly ParameterTensor[], bias: boolean) {
  const [columns = 0, d = 0] = W?.shape ?? []
  return { columns, d, p: U?.shape[1] ?? 0, extras: rest.slice(bias ? 2 : 0) }
}
