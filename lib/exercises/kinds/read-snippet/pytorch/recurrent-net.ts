import { type CellSpec, type NamedShape, type NetworkSpec, networkShapes, type RandomState } from '../../../../rnn'
import { pick } from '../../../draw'

/** A recurrent network as PyTorch makes it. */
export interface Net {
  readonly cell: CellSpec['kind']
  readonly d: number
  readonly h: number
  readonly layers: number
  readonly bidirectional: boolean
}

const modules = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' } as const

export function drawNet(random: RandomState): Net {
  return {
    cell: pick(random, ['rnn', 'lstm', 'gru'] as const),
    d: random.randint(3, 6),
    h: random.randint(6, 11),
    layers: random.randint(1, 4),
    bidirectional: pick(random, [false, true]),
  }
}

/** `nn.LSTM(3, 8, num_layers=2, bidirectional=True)`. */
export function call({ cell, d, h, layers, bidirectional }: Net, ...more: string[]): string {
  const options = [
    ...(layers > 1 ? [`num_layers=${layers}`] : []),
    ...(bidirectional ? ['bidirectional=True'] : []),
    ...more,
  ]
  return `nn.${modules[cell]}(${[d, h, ...options].join(', ')})`
}

export function specOf({ cell, d, h, layers, bidirectional }: Net): NetworkSpec {
  return { cell: { kind: cell }, inputSize: d, hiddenSize: h, layers, bidirectional }
}

/** All parameters by the engine, whose names and shapes are PyTorch’s. */
export function shapesOf(net: Net): NamedShape[] {
  return networkShapes(specOf(net))
}

/** How many blocks of rows the weights have. */
export const blocksOf = { rnn: 1, lstm: 4, gru: 3 } as const
