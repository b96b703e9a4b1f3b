import {
  countParameters,
  forwardMultiplyAdds,
  initialParameters,
  lstmStep,
  parameterTensors,
  RandomState,
  readout,
  rnnStep,
  runNetwork,
  sizeOf,
  type Tensor,
  tensor,
  unroll,
  zeros,
} from '../rnn'
import { decimals, type Values, whole, wholeOf } from './value-kinds'

/** np.random.randn(…shape) after np.random.seed(seed) */
function drawer(seed: number) {
  const random = new RandomState(seed)
  return (...shape: number[]) => tensor(shape, random.randn(sizeOf(shape)))
}

const at = ({ data }: Tensor, index: number): number => {
  const value = data[index]
  if (value === undefined) throw new Error(`there is no entry ${index}`)
  return value
}

/** content/code/rnn_forward: y_t of each step. */
function rnnOutputs(): Tensor[] {
  const draw = drawer(0)
  const xs = draw(4, 3)
  const weights = { weightIh: draw(2, 3), weightHh: draw(2, 2), biasIh: draw(2), biasHh: zeros([2]) }
  const out = { weight: draw(1, 2), bias: draw(1) }
  const steps = unroll((x, state: { h: Tensor }) => rnnStep(weights, x, state), xs, { h: zeros([2]) })
  return steps.map(({ h }) => readout(out, h))
}

/** content/code/lstm_forward: the last step. The file's blocks are f, i, o, g over [h; x], the engine's i, f, g, o. */
function lastLstmStep() {
  const draw = drawer(1)
  const xs = draw(4, 3)
  const drawn = Array.from({ length: 4 }, () => ({ W: draw(2, 5), b: draw(2) }))
  const blocks = [1, 0, 3, 2].map((block) => drawn[block] as { W: Tensor; b: Tensor })
  const columns = (from: number, to: number) =>
    tensor(
      [8, to - from],
      blocks.flatMap(({ W }) => [0, 5].flatMap((row) => [...W.data.subarray(row + from, row + to)])),
    )
  const weights = {
    weightIh: columns(2, 5),
    weightHh: columns(0, 2),
    biasIh: tensor(
      [8],
      blocks.flatMap(({ b }) => [...b.data]),
    ),
    biasHh: zeros([8]),
  }
  const zero = { h: zeros([2]), c: zeros([2]) }
  return unroll((x, state: typeof zero) => lstmStep(weights, x, state), xs, zero).at(-1) as typeof zero
}

/**
 * h_t← of the lesson's scalar RNN, tanh(x_t + 0.8·h_{t+1} + bias), over x = (1, −1) and two paddings of 0; `length` is
 * where the backward direction starts: 2 is right, 4 reads the padding.
 */
function backwardState(bias: number, length: number, t: number): number {
  const weights = (suffix: string, own: number) => ({
    [`weight_ih_${suffix}`]: tensor([1, 1], [1]),
    [`weight_hh_${suffix}`]: tensor([1, 1], [0.8]),
    [`bias_ih_${suffix}`]: tensor([1], [own]),
    [`bias_hh_${suffix}`]: zeros([1]),
  })
  const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1, bidirectional: true } as const
  const parameters = { ...weights('l0', 0), ...weights('l0_reverse', bias) }
  const inputs = tensor([1, 4, 1], [1, -1, 0, 0])
  return at(runNetwork(spec, parameters, { inputs, lengths: [length] }).outputs, 2 * (t - 1) + 1)
}

/** A bidirectional LSTM of two layers, d = 3 and h = 8, over four sequences of five steps. */
function bidirectionalShapes() {
  const spec = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 8, layers: 2, bidirectional: true } as const
  const { outputs, final } = runNetwork(spec, initialParameters(spec, new RandomState(0)), { inputs: zeros([4, 5, 3]) })
  return { outputs: outputs.shape, final: final.h.shape }
}

/** The lesson's token losses: a sequence of four tokens, and one of two and two paddings where the loss is 0. */
const tokenLosses = [
  [0.5, 0.5, 0.5, 0.5],
  [2, 1],
]
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => sum(values) / values.length
const stack = (layers: number, directions: number, inputSize: number, hiddenSize: number) =>
  countParameters(
    parameterTensors({
      cell: 'lstm',
      convention: 'pytorch',
      inputSize,
      hiddenSize,
      layers,
      bidirectional: directions === 2,
    }),
  )

/** Numbers of the forward algorithms: what the quoted files print, shapes, work, and what padding does. */
export const forwardValues: Values = {
  'forward.rnn.y': decimals((t) => at(rnnOutputs()[t - 1] as Tensor, 0)),
  'forward.lstm.h': decimals((unit) => at(lastLstmStep().h, unit - 1)),
  'forward.lstm.c': decimals((unit) => at(lastLstmStep().c, unit - 1)),
  // Arguments: the bias, where the backward direction starts, t.
  'forward.back': decimals(backwardState),
  'forward.shape.output': whole((axis) => bidirectionalShapes().outputs[axis] as number),
  'forward.shape.state': whole((axis) => bidirectionalShapes().final[axis] as number),
  // Arguments L, D, d, h: parameters of a stack of LSTM layers in PyTorch's convention.
  'forward.stack': whole(stack),
  // Arguments L, d, h: how many times the parameters of one direction both have.
  'forward.ratio': decimals((layers, d, h) => stack(layers, 2, d, h) / stack(layers, 1, d, h)),
  'forward.work.lstm': whole((d, h, steps) =>
    forwardMultiplyAdds({ cell: { kind: 'lstm' }, inputSize: d, hiddenSize: h }, steps),
  ),
  // Entries that `insert(0, …)` moves while a list of T grows: 0 + 1 + … + (T − 1).
  'forward.moves': whole((T) => sum(Array.from({ length: T }, (_, length) => length))),
  'forward.slots': wholeOf((each) => each.length * Math.max(...each)),
  'forward.real': wholeOf(sum),
  'forward.mean.slots': decimals(
    () => sum(tokenLosses.flat()) / (tokenLosses.length * Math.max(...tokenLosses.map(({ length }) => length))),
  ),
  'forward.mean.tokens': decimals(() => mean(tokenLosses.flat())),
  'forward.mean.sequences': decimals(() => mean(tokenLosses.map(mean))),
}
