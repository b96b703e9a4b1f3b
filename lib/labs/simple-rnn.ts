import { cellWeights, fromLayout, type RandomState, readout, rnnStep, type Tensor, tensor, unroll, zeros } from '../rnn'

/** The weights of `SimpleRNN`, which multiplies row vectors, by the names and in the order of its Python. */
export interface SimpleRnnWeights {
  /** [d, h] */
  readonly W_xh: Tensor
  /** [h, h] */
  readonly W_hh: Tensor
  /** [h] */
  readonly b_h: Tensor
  /** [h, 1] */
  readonly W_hy: Tensor
  /** [1] */
  readonly b_y: Tensor
}

/** What `SimpleRNN.forward` computes for one sequence. */
export interface SimpleRnnRun {
  /** The pre-activations z_1 … z_T, each [h]. */
  readonly preActivations: readonly Tensor[]
  /** h_0 … h_T, each [h]: one more than there are steps, because the initial zeros count. */
  readonly hiddenStates: readonly Tensor[]
  /** h_T [h] */
  readonly finalHidden: Tensor
  /** y [1] */
  readonly output: Tensor
}

/**
 * The weights of a `SimpleRNN(d, h, 1)`: normals drawn in the order W_xh, W_hh, W_hy, times He's √(2/fan_in) (which the
 * Python calls Xavier, whose scale is √(2/(fan_in + fan_out))); biases 0.
 */
export function drawSimpleRnn(random: RandomState, d: number, h: number): SimpleRnnWeights {
  const weight = (fanIn: number, fanOut: number) => {
    const scale = Math.sqrt(2 / fanIn)
    return tensor(
      [fanIn, fanOut],
      random.randn(fanIn * fanOut).map((value) => value * scale),
    )
  }
  return { W_xh: weight(d, h), W_hh: weight(h, h), b_h: zeros([h]), W_hy: weight(h, 1), b_y: zeros([1]) }
}

/**
 * Runs the RNN over xs [T, d] from h_0 = 0, as a cell of the engine:
 *
 *     h_t = tanh(x_t W_xh + h_{t−1} W_hh + b_h)
 *     y = h_T W_hy + b_y
 */
export function runSimpleRnn({ W_xh, W_hh, b_h, W_hy, b_y }: SimpleRnnWeights, xs: Tensor): SimpleRnnRun {
  const [d = 1, h = 1] = W_xh.shape
  const parameters = fromLayout('lesson', 'rnn', { input: W_xh, recurrent: W_hh, bias: b_h })
  const weights = cellWeights({ cell: { kind: 'rnn' }, inputSize: d, hiddenSize: h }, parameters)
  const initial = { h: zeros([h]) }
  const steps = unroll((x, state: { readonly h: Tensor }) => rnnStep(weights, x, state), xs, initial)
  const hiddenStates = [initial, ...steps].map((state) => state.h)
  const finalHidden = hiddenStates.at(-1) as Tensor
  const output = readout({ weight: tensor([1, h], W_hy.data), bias: b_y }, finalHidden)
  return { preActivations: steps.map(({ z }) => z), hiddenStates, finalHidden, output }
}
