import {
  type CellSpec,
  initialParameters,
  type NetworkSpec,
  type ParameterSet,
  RandomState,
  type Tensor,
  tensor,
  zeros,
} from '../../rnn'
import { type GivenRnn, scalarRnn, sourceRnn, zeroRadiusRnn } from './counter-examples'
import type { VanishingOptions } from './options'
import { drawRecurrentMatrix } from './recurrent-matrix'

/** d of the networks that are drawn: as many inputs as the source's. */
const INPUT_SIZE = 3

/** A network with its parameters. */
export interface Drawn {
  readonly spec: NetworkSpec
  readonly parameters: ParameterSet
}

/** What the lab looks at: always an RNN; beside one that is drawn, an LSTM and a GRU drawn in the same way. */
export interface Networks {
  readonly rnn: Drawn
  readonly lstm?: Drawn
  readonly gru?: Drawn
  /** h_0 [h] of the RNN; the others start from 0. */
  readonly start: Tensor
  /** [T, d], the same for all of them. */
  readonly inputs: Tensor
}

/**
 * The networks of these options and their inputs, normal numbers of standard deviation `inputScale`. One stream of random
 * numbers gives first the weights, RNN, LSTM, GRU, and then the inputs, step by step, so that a longer sequence begins
 * like a shorter one.
 */
export function makeNetworks(options: VanishingOptions): Networks {
  const { matrix, seed, size } = options
  const random = new RandomState(seed)
  if (matrix === 'source') return given(sourceRnn(), options, random)
  if (matrix === 'scalar') return given(scalarRnn(size), options, random)
  if (matrix === 'zero-radius') return given(zeroRadiusRnn(), options, random)
  const draw = (cell: CellSpec) => drawNetwork(cell, options, matrix, random)
  const networks = { rnn: draw({ kind: 'rnn' }), lstm: draw({ kind: 'lstm' }), gru: draw({ kind: 'gru' }) }
  return { ...networks, start: zeros([options.hiddenSize]), inputs: drawInputs(INPUT_SIZE, options, random) }
}

function given({ inputSize, hiddenSize, parameters, start }: GivenRnn, options: VanishingOptions, random: RandomState) {
  const spec = { cell: { kind: 'rnn' }, inputSize, hiddenSize } as const
  return { rnn: { spec, parameters }, start, inputs: drawInputs(inputSize, options, random) }
}

function drawInputs(d: number, { steps, inputScale }: VanishingOptions, random: RandomState): Tensor {
  return tensor(
    [steps, d],
    random.randn(steps * d).map((value) => value * inputScale),
  )
}

/** A network whose recurrent matrix, block by block, has the wanted size; input weights Xavier uniform, biases 0. */
function drawNetwork(
  cell: CellSpec,
  { hiddenSize: h, measure, size, forgetBias }: VanishingOptions,
  matrix: 'orthogonal' | 'normal',
  random: RandomState,
): Drawn {
  const spec = { cell, inputSize: INPUT_SIZE, hiddenSize: h }
  const parameters = initialParameters(spec, random, cell.kind === 'lstm' ? { forgetBias } : {})
  const recurrent = zeros((parameters.weight_hh_l0 as Tensor).shape)
  for (let row = 0; row < (recurrent.shape[0] as number); row += h) {
    recurrent.data.set(drawRecurrentMatrix(random, h, matrix, measure, size).data, row * h)
  }
  return { spec, parameters: { ...parameters, weight_hh_l0: recurrent } }
}
