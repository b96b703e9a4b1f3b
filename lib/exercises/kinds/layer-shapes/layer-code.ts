import type { LayerSpec } from './layer-spec'

const modules = { rnn: 'nn.RNN', lstm: 'nn.LSTM', gru: 'nn.GRU' } as const

/** How the layer is made, with the options that are not the defaults. */
export function constructorCode(spec: LayerSpec, withLayout: boolean): string {
  const { cell, inputSize, hiddenSize, layers, bidirectional, projectionSize, batchFirst } = spec
  const options = [
    `input_size=${inputSize}`,
    `hidden_size=${hiddenSize}`,
    ...(layers > 1 ? [`num_layers=${layers}`] : []),
    ...(bidirectional ? ['bidirectional=True'] : []),
    ...(projectionSize === undefined ? [] : [`proj_size=${projectionSize}`]),
    ...(withLayout && batchFirst ? ['batch_first=True'] : []),
  ]
  return `rnn = ${modules[cell]}(${options.join(', ')})`
}

/** How it is called: only an LSTM returns c_n. */
export function callCode({ cell }: LayerSpec): string {
  return cell === 'lstm' ? 'output, (h_n, c_n) = rnn(x)' : 'output, h_n = rnn(x)'
}
