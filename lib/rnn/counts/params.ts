import { layerInputSize, layerShapes } from '../layers/network-parameters'
import { sizeOf } from '../tensor/tensor'
import {
  biasVectors,
  type Cell,
  type Convention,
  networkOf,
  type ParameterPart,
  type ParameterSpec,
  weightBlocks,
} from './parameter-spec'

/** One trainable array of a network. */
export interface ParameterTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly part: ParameterPart
}

/** The names of what belongs to one block of weights: its matrices for the input and for the state, and its biases. */
type Block = readonly [input: string, recurrent: string, ...biases: string[]]

/** How a convention lays a layer out. */
interface Layout {
  /** The blocks that it keeps apart, in its order: each gate and the candidate, or one for all of them stacked. */
  readonly blocks: Readonly<Record<Cell, readonly Block[]>>
  /** The names of embedding, readout weights and readout bias. */
  readonly outer: readonly [embedding: string, weight: string, bias: string]
  /** Whether matrices are [inputs, outputs], for row vectors x·W. */
  readonly rowVectors?: boolean
}

const stacked = (...block: Block) => ({ rnn: [block], lstm: [block], gru: [block] })
const gates = (names: string) => [...names].map((gate): Block => [`W_${gate}`, `U_${gate}`, `b_${gate}`])

const LAYOUTS: Readonly<Record<Convention, Layout>> = {
  textbook: {
    blocks: { rnn: [['W_xh', 'W_hh', 'b_h']], lstm: gates('fico'), gru: gates('zrh') },
    outer: ['E', 'W_hy', 'b_y'],
  },
  pytorch: {
    blocks: stacked('weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'),
    outer: ['embedding.weight', 'linear.weight', 'linear.bias'],
  },
  keras: {
    blocks: stacked('kernel', 'recurrent_kernel', 'bias'),
    outer: ['embedding.embeddings', 'dense.kernel', 'dense.bias'],
    rowVectors: true,
  },
}

/**
 * Every trainable tensor, in the order in which the convention lists them: embedding, then layer by layer, forward
 * before reverse, then readout. Under `pytorch` the recurrent ones are those of `networkShapes`; elsewhere the names of
 * all but the first layer and direction end as PyTorch's do, in `_l0_reverse`, `_l1` and so on.
 *
 * Errors: RangeError naming the size that is not an integer ≥ 1, or the option that the cell does not have.
 */
export function parameterTensors(spec: ParameterSpec): ParameterTensor[] {
  const { cell, convention, inputSize: d, vocabularySize: V, readoutSize: k } = spec
  const network = networkOf(spec)
  const { layers, directions, stateSize: p, hiddenSize: h, bias } = network
  const { blocks, outer, rowVectors } = LAYOUTS[convention]
  const tensors: ParameterTensor[] = []
  const add = (part: ParameterPart, name: string, ...shape: number[]) => tensors.push({ name, shape, part })
  const addMatrix = (part: ParameterPart, name: string, rows: number, columns: number) =>
    rowVectors ? add(part, name, columns, rows) : add(part, name, rows, columns)

  if (V !== undefined) add('input', outer[0], V, d)
  const rows = (weightBlocks(cell) * h) / blocks[cell].length
  for (let depth = 0; depth < layers; depth++) {
    const width = layerInputSize(network, depth)
    for (const [direction, shapes] of layerShapes(network, depth).entries()) {
      const suffix = `_l${depth}${direction ? '_reverse' : ''}`
      const ending = convention !== 'pytorch' && suffix === '_l0' ? '' : suffix
      for (const [input, recurrent, ...biases] of blocks[cell]) {
        addMatrix('input', input + ending, rows, width)
        addMatrix('recurrent', recurrent + ending, rows, p)
        if (!bias) continue
        // Keras' GRU holds its two bias vectors in one tensor.
        const both = biasVectors(cell, convention) > biases.length ? [2] : []
        for (const name of biases) add('bias', name + ending, ...both, rows)
      }
      for (const { field, shape } of shapes.slice(bias ? 4 : 2)) {
        add(partOf(field), field + ending, ...shape)
      }
    }
  }
  if (k !== undefined) {
    addMatrix('readout', outer[1], k, directions * p)
    add('readout-bias', outer[2], k)
  }
  return tensors
}

/** The number of trainable numbers in these tensors: the sum of the products of their shapes. */
export function countParameters(tensors: readonly { readonly shape: readonly number[] }[]): number {
  return tensors.reduce((total, { shape }) => total + sizeOf(shape), 0)
}

/** What the tensor of one of the LSTM's options acts on. */
function partOf(name: string): ParameterPart {
  return name.includes('bias') ? 'bias' : name.includes('_ih') ? 'input' : 'recurrent'
}
