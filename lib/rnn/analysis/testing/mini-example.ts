import { runMiniExample } from '../../../labs/mini-example'
import { fromLayout } from '../../convert/convert'
import type { Tensor } from '../../tensor/tensor'

const example = runMiniExample()

function named(list: readonly (Tensor & { readonly name: string })[], name: string): Tensor {
  return list.find((one) => one.name === name) as Tensor
}

/** X[0] of the mini example: [5, 3]. */
export const miniInputs = example.x

/** The mini example's RNN, seed 42, as a network of ours. */
export const miniRnn = {
  spec: { cell: { kind: 'rnn' }, inputSize: 3, hiddenSize: 8 },
  parameters: fromLayout('lesson', 'rnn', {
    input: named(example.rnn.parameters, 'W_xh'),
    recurrent: named(example.rnn.parameters, 'W_hh'),
    bias: named(example.rnn.parameters, 'b_h'),
  }),
} as const

/** Its LSTM. */
export const miniLstm = {
  spec: { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 8 },
  parameters: fromLayout('lesson', 'lstm', {
    input: named(example.lstm.parameters, 'W'),
    bias: named(example.lstm.parameters, 'b'),
  }),
} as const
