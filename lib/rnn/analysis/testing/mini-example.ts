import type { RecurrentWeights } from '../../cells/recurrent-weights'
import { fromSimpleLstm, fromSimpleRnn } from '../../convert/simple-python'
import { runMiniExample } from '../../mini-example/mini-example'
import { type Tensor, zeros } from '../../tensor/tensor'

const example = runMiniExample()

function named(list: readonly (Tensor & { readonly name: string })[], name: string): Tensor {
  return list.find((one) => one.name === name) as Tensor
}

function layer({ weightIh, weightHh, biasIh }: RecurrentWeights) {
  const bias = biasIh as Tensor
  return { weight_ih_l0: weightIh, weight_hh_l0: weightHh, bias_ih_l0: bias, bias_hh_l0: zeros(bias.shape) }
}

/** X[0] of the mini example: [5, 3]. */
export const miniInputs = example.x

/** The mini example's RNN, seed 42, as a network of ours. */
export const miniRnn = {
  spec: { cell: { kind: 'rnn' }, inputSize: 3, hiddenSize: 8 },
  parameters: layer(
    fromSimpleRnn({
      W_xh: named(example.rnn.parameters, 'W_xh'),
      W_hh: named(example.rnn.parameters, 'W_hh'),
      b_h: named(example.rnn.parameters, 'b_h'),
    }),
  ),
} as const

/** Its LSTM. */
export const miniLstm = {
  spec: { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 8 },
  parameters: layer(fromSimpleLstm({ W: named(example.lstm.parameters, 'W'), b: named(example.lstm.parameters, 'b') })),
} as const
