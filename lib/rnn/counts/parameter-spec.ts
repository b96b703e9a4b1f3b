import { weightBlocksOf } from '../layers/network-parameters'
import { type CellSpec, checkSpec, type Network } from '../layers/specification'
import { expectSizes, expectThat } from '../tensor/expect-number'

/** The recurrent layers whose parameters are counted. */
export type Cell = 'rnn' | 'lstm' | 'gru'

/**
 * Which tensors a layer has:
 * `textbook`: for each block of weights one W [h, d], one U [h, h] and one bias b [h];
 * `pytorch`: `nn.RNN`, `nn.LSTM`, `nn.GRU`, stacked blocks and two bias vectors, b_ih and b_hh;
 * `keras`: row-vector layout and one bias, except the GRU, whose default reset_after=True has two (shape (2, 3h)).
 */
export type Convention = 'textbook' | 'pytorch' | 'keras'

/** All conventions, the textbook's first. */
export const conventions: readonly Convention[] = ['textbook', 'pytorch', 'keras']

/**
 * A recurrent layer, or a stack of them with what stands before and after. Options that a convention's library does
 * not have (peepholes and layer normalisation in both, projection in Keras) count as `networkShapes` lays them out.
 */
export interface ParameterSpec {
  readonly cell: Cell
  /** d ≥ 1; with an embedding its width. */
  readonly inputSize: number
  /** h ≥ 1 */
  readonly hiddenSize: number
  /** k ≥ 1: a linear readout of the top layer with k outputs, with a bias; k = V for a softmax over a vocabulary. */
  readonly readoutSize?: number
  readonly convention: Convention
  /** L ≥ 1: how many layers lie on each other; 1 by default. */
  readonly layers?: number
  /** Whether each layer runs in both directions, D = 2, the layer above seeing both; false by default. */
  readonly bidirectional?: boolean
  /** Whether the recurrent layers have biases; true by default. The readout has one all the same. */
  readonly bias?: boolean
  /** LSTM: three diagonal connections from the cell state to the gates. */
  readonly peephole?: boolean
  /** LSTM: p ≥ 1, the hidden state being W_hr [p, h] times the cell's output. */
  readonly projectionSize?: number
  /** LSTM: gains for both products and the cell state, and the latter's bias. */
  readonly layerNorm?: boolean
  /** V ≥ 1: an embedding [V, d] in front of the first layer. */
  readonly vocabularySize?: number
}

/**
 * What a parameter tensor acts on: what comes from below (`input`: input weights and their gain, embedding), the
 * layer's own state (`recurrent`: recurrent weights, peepholes, projection, gains of the states), nothing (`bias`); or
 * it is the readout's.
 */
export type ParameterPart = 'input' | 'recurrent' | 'bias' | 'readout' | 'readout-bias'

/** How many blocks of weights a cell has, gates and candidate together: 1 RNN, 4 LSTM (3 + 1), 3 GRU (2 + 1). */
export function weightBlocks(cell: Cell): number {
  return weightBlocksOf[cell]
}

/** How many bias vectors belong to each block of weights under this convention: 1 or 2. */
export function biasVectors(cell: Cell, convention: Convention): 1 | 2 {
  return convention === 'pytorch' || (convention === 'keras' && cell === 'gru') ? 2 : 1
}

/**
 * The recurrent layers that a specification describes, as a network of this library.
 *
 * Errors: RangeError naming the size that is not an integer ≥ 1, or the option that only an LSTM has.
 */
export function networkOf(spec: ParameterSpec): Network {
  const { cell: kind, readoutSize, vocabularySize, peephole, projectionSize, layerNorm } = spec
  expectSizes({ readoutSize, vocabularySize })
  const options = { peephole, projectionSize, layerNorm }
  for (const [name, value] of Object.entries(options)) {
    expectThat(kind === 'lstm' || !value, name, `left out: ${kind} has none`, value)
  }
  return checkSpec({ ...spec, cell: { kind, ...options } as CellSpec })
}
