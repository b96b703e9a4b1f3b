import { sizeOf } from '../tensor/tensor'

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

/** One unidirectional recurrent layer, with a linear readout of `readoutSize` outputs when that is given. */
export interface ParameterSpec {
  readonly cell: Cell
  /** d ≥ 1 */
  readonly inputSize: number
  /** h ≥ 1 */
  readonly hiddenSize: number
  /** k ≥ 1 */
  readonly readoutSize?: number
  readonly convention: Convention
}

/** What a parameter tensor multiplies or adds: the input, the old hidden state, nothing; or it is the readout's. */
export type ParameterPart = 'input' | 'recurrent' | 'bias' | 'readout' | 'readout-bias'

/** One trainable array of a layer. */
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

/** How many blocks of weights a cell has, gates and candidate together: 1 RNN, 4 LSTM (3 + 1), 3 GRU (2 + 1). */
export function weightBlocks(cell: Cell): number {
  return BLOCKS[cell].length
}

/** How many bias vectors belong to each block of weights under this convention: 1 or 2. */
export function biasVectors(cell: Cell, convention: Convention): 1 | 2 {
  return convention === 'pytorch' || (convention === 'keras' && cell === 'gru') ? 2 : 1
}

/**
 * Every trainable tensor of the layer, in the order in which the convention lists them.
 *
 * Errors: RangeError naming the size that is not an integer ≥ 1.
 */
export function parameterTensors(spec: ParameterSpec): ParameterTensor[] {
  checkSizes(spec)
  const layer = { textbook, pytorch, keras }[spec.convention]
  return layer(spec)
}

/** The number of trainable numbers in these tensors: the sum of the products of their shapes. */
export function countParameters(tensors: readonly { readonly shape: readonly number[] }[]): number {
  return tensors.reduce((total, { shape }) => total + sizeOf(shape), 0)
}

function checkSizes({ inputSize, hiddenSize, readoutSize = 1 }: ParameterSpec): void {
  for (const [name, size] of Object.entries({ inputSize, hiddenSize, readoutSize })) {
    if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`${name} must be an integer ≥ 1, got ${size}`)
  }
}

function textbook({ cell, inputSize: d, hiddenSize: h, readoutSize: k }: ParameterSpec): ParameterTensor[] {
  const layer = BLOCKS[cell].flatMap((block): ParameterTensor[] => [
    { name: cell === 'rnn' ? 'W_xh' : `W_${block}`, shape: [h, d], part: 'input' },
    { name: cell === 'rnn' ? 'W_hh' : `U_${block}`, shape: [h, h], part: 'recurrent' },
    { name: `b_${block}`, shape: [h], part: 'bias' },
  ])
  return k === undefined ? layer : [...layer, ...readoutTensors('W_hy', [k, h], 'b_y', k)]
}

function pytorch({ cell, inputSize: d, hiddenSize: h, readoutSize: k }: ParameterSpec): ParameterTensor[] {
  const rows = weightBlocks(cell) * h
  const layer: ParameterTensor[] = [
    { name: 'weight_ih_l0', shape: [rows, d], part: 'input' },
    { name: 'weight_hh_l0', shape: [rows, h], part: 'recurrent' },
    { name: 'bias_ih_l0', shape: [rows], part: 'bias' },
    { name: 'bias_hh_l0', shape: [rows], part: 'bias' },
  ]
  return k === undefined ? layer : [...layer, ...readoutTensors('linear.weight', [k, h], 'linear.bias', k)]
}

function keras({ cell, inputSize: d, hiddenSize: h, readoutSize: k }: ParameterSpec): ParameterTensor[] {
  const columns = weightBlocks(cell) * h
  const layer: ParameterTensor[] = [
    { name: 'kernel', shape: [d, columns], part: 'input' },
    { name: 'recurrent_kernel', shape: [h, columns], part: 'recurrent' },
    { name: 'bias', shape: biasVectors(cell, 'keras') === 2 ? [2, columns] : [columns], part: 'bias' },
  ]
  return k === undefined ? layer : [...layer, ...readoutTensors('dense.kernel', [h, k], 'dense.bias', k)]
}

function readoutTensors(weight: string, shape: readonly number[], bias: string, k: number): ParameterTensor[] {
  return [
    { name: weight, shape, part: 'readout' },
    { name: bias, shape: [k], part: 'readout-bias' },
  ]
}
