import { runSteps, type StepBlock, type StepTrace } from '../labs/step'
import { stepDefaults } from '../labs/step-defaults'
import { log, readout, sigmoid, type Tensor, tanh, tensor, zeros } from '../rnn'
import { decimals, significant, type Values } from './value-kinds'

const at = <T>(values: readonly T[], step: number): T => {
  const value = values[step - 1]
  if (value === undefined) throw new Error(`there is no step ${step} of ${values.length}`)
  return value
}

/** The course's worked RNN, everything scalar, at a step of other inputs or with a change to its weights. */
function workedRnn(inputs: readonly number[], step: number, change: (block: StepBlock) => StepBlock = (b) => b) {
  const options = stepDefaults('rnn')
  const weights = { h: change(options.weights.h as StepBlock) }
  return at(runSteps({ ...options, weights, inputs: inputs.map((x) => [x]) }), step)
}

const hidden = ({ h }: StepTrace) => h[0] as number

/** Its readout y = 2h − 1. */
const workedReadout = (x1: number, x2: number) => {
  const h = tensor([1], [hidden(workedRnn([x1, x2], 2))])
  return readout({ weight: tensor([1, 1], [2]), bias: tensor([1], [-1]) }, h).data[0] as number
}

/** What is left of a first input, w_x = 1, b = 0, h_0 = 0, when all later inputs are 0. */
function impulse(w: number, first: number, step: number): number {
  const inputs = Array.from({ length: step }, (_, index) => [index === 0 ? first : 0])
  const weights = { h: { W: [[w, 1]], b: [0] } }
  return hidden(at(runSteps({ ...stepDefaults('rnn'), weights, inputs, h0: [0] }), step))
}

/** U (r ⊙ h) or r ⊙ (U h) for U = [[0, 1], [1, 0]], r = (1, 0), h = (1, 2). */
function resetOrder(before: boolean): readonly number[] {
  const exchange = { weight: tensor([2, 2], [0, 1, 1, 0]), bias: zeros([2]) }
  const gate = (v: Tensor) => tensor([2], [v.data[0] as number, 0])
  const h = tensor([2], [1, 2])
  return [...(before ? readout(exchange, gate(h)) : gate(readout(exchange, h))).data]
}

/** Numbers of the lessons on the three cells. */
export const cellLessonValues: Values = {
  'rnn.worked': decimals((x1, x2, step) => hidden(workedRnn([x1, x2], step))),
  'rnn.worked.preactivation': decimals((x1, x2, step) => workedRnn([x1, x2], step).pre.h?.[0] as number),
  'rnn.worked.readout': decimals(workedReadout),
  'rnn.worked.nobias': decimals((x1, x2, step) => hidden(workedRnn([x1, x2], step, ({ W }) => ({ W, b: [0] })))),
  'rnn.worked.norecurrence': decimals((x1, x2, step) =>
    hidden(workedRnn([x1, x2], step, ({ W, b }) => ({ W: [[0, W[0]?.[1] as number]], b }))),
  ),
  'rnn.impulse': decimals(impulse),
  'lstm.update': decimals((f, c, i, g) => f * c + i * g),
  'lstm.expose': decimals((o, c) => o * tanh(c)),
  // The bound on |C_t| of constant gates from C_0 = 0.
  'lstm.cell_bound': decimals((f, i, t) => (i * (1 - f ** t)) / (1 - f)),
  // A forget gate that sees nothing but its bias b: what is left after n steps, the half-life, 1/(1 − f).
  'forget.kept': significant((b, n) => sigmoid(b) ** n),
  'forget.halflife': decimals((b) => log(0.5) / log(sigmoid(b))),
  'forget.timescale': decimals((b) => 1 / (1 - sigmoid(b))),
  // The bias whose time scale is τ: Tallec & Ollivier 2018.
  'forget.bias': decimals((tau) => log(tau - 1)),
  'gru.update': decimals((z, h, n) => (1 - z) * h + z * n),
  'gru.reset_before': decimals((component) => at(resetOrder(true), component)),
  'gru.reset_after': decimals((component) => at(resetOrder(false), component)),
}
