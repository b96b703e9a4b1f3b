import type { Localized } from '../../../i18n/locale'
import { cellWeights, gruStep, lstmStep, networkShapes, sigmoid, tanh, tensor, zeros } from '../../../rnn'
import { type LayerSpec, networkOf } from './layer-spec'

/** A block of weights of an LSTM or a GRU. */
export type Gate = 'i' | 'f' | 'g' | 'o' | 'r' | 'z' | 'n'

/** A layer whose weights are asked for, and the gate whose rows are. */
export interface WeightSpec extends LayerSpec {
  readonly cell: 'lstm' | 'gru'
  readonly gate: Gate
}

/** The order of the blocks, top to bottom, in PyTorch's stacked matrices. */
export const gateOrder = { lstm: ['i', 'f', 'g', 'o'], gru: ['r', 'z', 'n'] } as const

export const gateNames: Readonly<Record<Gate, Localized>> = {
  i: { zh: '输入门', en: 'input gate' },
  f: { zh: '遗忘门', en: 'forget gate' },
  g: { zh: '候选', en: 'candidate' },
  o: { zh: '输出门', en: 'output gate' },
  r: { zh: '重置门', en: 'reset gate' },
  z: { zh: '更新门', en: 'update gate' },
  n: { zh: '候选', en: 'candidate' },
}

/** The first row of a gate in a stack of this order, counted from 0. */
export function firstRow(order: readonly Gate[], gate: Gate, hiddenSize: number): number {
  return order.indexOf(gate) * hiddenSize
}

/**
 * The same found by running a cell: every row has a bias of its own and everything else is 0, so that the value of the
 * gate's first unit tells which row it was computed from.
 */
export function firstRowByRunning(spec: WeightSpec): number {
  const { cell, gate, inputSize, hiddenSize, projectionSize = hiddenSize } = spec
  const network = networkOf(spec)
  const biasOf = (row: number) => row / 64
  const parameters = Object.fromEntries(
    networkShapes(network).map(({ name, shape }) => [
      name,
      name === 'bias_ih_l0'
        ? tensor(
            shape,
            Array.from({ length: shape[0] ?? 0 }, (_, row) => biasOf(row)),
          )
        : zeros(shape),
    ]),
  )
  const weights = cellWeights(network, parameters)
  const x = zeros([inputSize])
  const state = { h: zeros([projectionSize]), c: zeros([hiddenSize]) }
  const step = cell === 'gru' ? gruStep(weights, x, state) : lstmStep(weights, x, state)
  const value = (step as unknown as Record<string, { data: Float64Array }>)[gate]?.data[0]
  const activation = gate === 'g' || gate === 'n' ? tanh : sigmoid
  const rows = gateOrder[cell].length * hiddenSize
  return Array.from({ length: rows }, (_, row) => activation(biasOf(row))).indexOf(value ?? Number.NaN)
}
