import {
  cellWeights,
  fromLayout,
  type LstmState,
  lstmStep,
  type RandomState,
  type Tensor,
  tensor,
  unroll,
  zeros,
} from '../rnn'

/** The weights of `SimpleLSTM`: all four blocks side by side in the order i, f, o, g, input rows above hidden rows. */
export interface SimpleLstmWeights {
  /** [d + h, 4h] */
  readonly W: Tensor
  /** [4h], the forget gate's quarter being 1 */
  readonly b: Tensor
}

/** One step of `SimpleLSTM`, each [h]: input, forget and output gate, candidate, cell state, hidden state. */
export interface SimpleLstmStep extends LstmState {
  readonly i: Tensor
  readonly f: Tensor
  readonly o: Tensor
  readonly g: Tensor
}

/** The weights of a `SimpleLSTM(d, h)`: normals times √(2/(d + h)), row by row; bias 0, but 1 for the forget gate. */
export function drawSimpleLstm(random: RandomState, d: number, h: number): SimpleLstmWeights {
  const b = zeros([4 * h])
  b.data.fill(1, h, 2 * h)
  const scale = Math.sqrt(2 / (d + h))
  const values = random.randn((d + h) * 4 * h).map((value) => value * scale)
  return { W: tensor([d + h, 4 * h], values), b }
}

/**
 * Runs the LSTM over xs [T, d] from h_0 = c_0 = 0, as a cell of the engine; the result holds the T steps and not the
 * initial state.
 */
export function runSimpleLstm({ W, b }: SimpleLstmWeights, xs: Tensor): SimpleLstmStep[] {
  const hiddenSize = b.data.length / 4
  const inputSize = (W.shape[0] as number) - hiddenSize
  const parameters = fromLayout('lesson', 'lstm', { input: W, bias: b })
  const weights = cellWeights({ cell: { kind: 'lstm' }, inputSize, hiddenSize }, parameters)
  const initial = { h: zeros([hiddenSize]), c: zeros([hiddenSize]) }
  const steps = unroll((x, state: LstmState) => lstmStep(weights, x, state), xs, initial)
  return steps.map(({ i, f, o, g, c, h }) => ({ i, f, o, g, c, h }))
}
