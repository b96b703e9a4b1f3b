import { type Cell, type Convention, countParameters, parameterTensors, sizeOf, weightBlocks } from '../rnn'
import { type Values, whole, wholeOf } from './value-kinds'

const tensors = (cell: Cell, convention: Convention, inputSize: number, hiddenSize: number, readoutSize?: number) =>
  parameterTensors({ cell, convention, inputSize, hiddenSize, readoutSize })

const params = (cell: Cell, convention: Convention) => whole((d, h) => countParameters(tensors(cell, convention, d, h)))

const withReadout = (convention: Convention) => whole((d, h, k) => countParameters(tensors('rnn', convention, d, h, k)))

const withoutBias = (cell: Cell) =>
  whole((d, h) => countParameters(tensors(cell, 'textbook', d, h).filter(({ part }) => part !== 'bias')))

/** Counts of parameters, all taken from the shapes of real tensors. */
export const parameterValues: Values = {
  'params.rnn': params('rnn', 'textbook'),
  'params.rnn.pytorch': params('rnn', 'pytorch'),
  'params.rnn.keras': params('rnn', 'keras'),
  'params.rnn.readout': withReadout('textbook'),
  'params.rnn.readout.pytorch': withReadout('pytorch'),
  'params.rnn.readout.keras': withReadout('keras'),
  'params.lstm': params('lstm', 'textbook'),
  'params.lstm.pytorch': params('lstm', 'pytorch'),
  'params.lstm.keras': params('lstm', 'keras'),
  'params.lstm.nobias': withoutBias('lstm'),
  'params.lstm.gates': whole(() => weightBlocks('lstm')),
  // Three diagonal connections, from the cell state to each gate.
  'params.lstm.peephole': whole((d, h) =>
    countParameters([...tensors('lstm', 'textbook', d, h), { shape: [h] }, { shape: [h] }, { shape: [h] }]),
  ),
  // PyTorch's proj_size p: the recurrent weights see the projected state, and W_hr [p, h] projects it.
  'params.lstm.projection': whole((d, h, p) =>
    countParameters([
      ...tensors('lstm', 'pytorch', d, h).filter(({ part }) => part !== 'recurrent'),
      { shape: [weightBlocks('lstm') * h, p] },
      { shape: [p, h] },
    ]),
  ),
  'params.gru': params('gru', 'textbook'),
  'params.gru.pytorch': params('gru', 'pytorch'),
  'params.gru.keras': params('gru', 'keras'),
  'params.gru.nobias': withoutBias('gru'),
  'params.gru.gates': whole(() => weightBlocks('gru')),
  size: wholeOf(sizeOf),
}
