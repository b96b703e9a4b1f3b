import { miniLstm } from '../labs/mini-lstm'
import type { StepBlock } from '../labs/step'
import { stepDefaults } from '../labs/step-defaults'
import {
  type CellPaths,
  type CellRun,
  cellPaths,
  jacobianNorms,
  type LstmStep,
  type NetworkSpec,
  RandomState,
  runCell,
  spectralNorm,
  stateJacobians,
  type Tensor,
  tanh,
  tensor,
  zeros,
} from '../rnn'
import { example } from './mini-example-values'

/** What C_t of the source's LSTM owes to C_{t−1} along its own sequence. */
export function sourcePaths(t: number, k: number): CellPaths {
  const { options, x } = example()
  const { inputSize, hiddenSize } = options
  const run = runCell({ cell: { kind: 'lstm' }, inputSize, hiddenSize }, miniLstm(), x)
  return cellPaths(run, stateJacobians(run), t, k)
}

/** The worked LSTM steps of the course, everything scalar, as one run. */
function workedRun(): CellRun {
  const { weights, inputs, h0, c0 } = stepDefaults('lstm')
  const rows = ['i', 'f', 'C', 'o'].map((name) => weights[name] as StepBlock)
  const column = (entry: 0 | 1) => rows.map(({ W }) => W[0]?.[entry] as number)
  const bias = rows.map(({ b }) => b[0] as number)
  const parameters = {
    weight_ih_l0: tensor([4, 1], column(1)),
    weight_hh_l0: tensor([4, 1], column(0)),
    bias_ih_l0: tensor([4], bias),
    bias_hh_l0: zeros([4]),
  }
  const spec: NetworkSpec = { cell: { kind: 'lstm' }, inputSize: 1, hiddenSize: 1 }
  return runCell(spec, parameters, tensor([inputs.length, 1], inputs.flat()), {
    h: tensor([1], h0),
    c: tensor([1], c0),
  })
}

/** What one LSTM step of a single unit starts from and finds: gates, candidate, recurrent weights of each. */
interface ScalarStep {
  /** C_{t−1} and o_{t−1}. */
  readonly cBefore: number
  readonly oBefore: number
  readonly f: number
  readonly i: number
  readonly g: number
  readonly uf: number
  readonly ui: number
  readonly ug: number
}

/** dC_t/dC_{t−1} in its parts, o_{t−1} held fixed. */
interface ScalarDerivative {
  /** f, along the direct path. */
  readonly direct: number
  /** D = dh_{t−1}/dC_{t−1} = o_{t−1}(1 − tanh² C_{t−1}). */
  readonly exposed: number
  /** What h_{t−1} adds through the forget gate, C_{t−1}·f(1 − f)·u_f·D, */
  readonly forget: number
  /** through the input gate, g·i(1 − i)·u_i·D, */
  readonly input: number
  /** and through the candidate, i(1 − g²)·u_g·D. */
  readonly candidate: number
  readonly total: number
}

/** The formula of the lesson, part by part. */
export function scalarDerivative({ cBefore, oBefore, f, i, g, uf, ui, ug }: ScalarStep): ScalarDerivative {
  const exposed = oBefore * (1 - tanh(cBefore) ** 2)
  const forget = cBefore * f * (1 - f) * uf * exposed
  const input = g * i * (1 - i) * ui * exposed
  const candidate = i * (1 - g * g) * ug * exposed
  return { direct: f, exposed, forget, input, candidate, total: f + forget + input + candidate }
}

/** The second worked step: what it starts from and finds, and the formula's parts. */
export function workedDerivative() {
  const run = workedRun()
  const [first, second] = run.steps as [LstmStep, LstmStep]
  const at = (value: Tensor) => value.data[0] as number
  const [ui = 0, uf = 0, ug = 0] = run.weights.weightHh.data
  const step = {
    cBefore: at(first.c),
    oBefore: at(first.o),
    f: at(second.f),
    i: at(second.i),
    g: at(second.g),
    uf,
    ui,
    ug,
  }
  return { step, parts: scalarDerivative(step) }
}

/** The engine's own dC_2/dC_1 of the same run. */
export function scalarPaths(): CellPaths {
  const run = workedRun()
  return cellPaths(run, stateJacobians(run), 2, 1)
}

/** Sizes of the LSTM whose gradient explodes, and the standard deviation of its recurrent weights times √h. */
const LARGE = { hiddenSize: 32, inputSize: 3, steps: 50, gain: 8 }

let exploding:
  | { readonly total: Float64Array; readonly direct: Float64Array; readonly recurrentNorm: number }
  | undefined

/**
 * An LSTM with large recurrent weights (normal, standard deviation 8/√h, forget biases 1, seed 0) along 50 steps of
 * normal inputs: ‖∂C_t/∂C_0‖₂ with h_0 fixed, and max ∏ f along the direct path, for t = 0 … 50.
 */
export function explodingLstm() {
  exploding ??= runExploding()
  return exploding
}

function runExploding() {
  const { hiddenSize: h, inputSize: d, steps, gain } = LARGE
  const random = new RandomState(0)
  const recurrent = tensor(
    [4 * h, h],
    random.randn(4 * h * h).map((value) => (value * gain) / Math.sqrt(h)),
  )
  const parameters = {
    weight_ih_l0: tensor([4 * h, d], random.randn(4 * h * d)),
    weight_hh_l0: recurrent,
    bias_ih_l0: tensor(
      [4 * h],
      Array.from({ length: 4 * h }, (_, k) => (k >= h && k < 2 * h ? 1 : 0)),
    ),
    bias_hh_l0: zeros([4 * h]),
  }
  const spec: NetworkSpec = { cell: { kind: 'lstm' }, inputSize: d, hiddenSize: h }
  const run = runCell(spec, parameters, tensor([steps, d], random.randn(steps * d)))
  const kept = new Float64Array(h).fill(1)
  const direct = [1]
  for (const { f } of run.steps as readonly LstmStep[]) {
    f.data.forEach((value, unit) => {
      kept[unit] = (kept[unit] as number) * value
    })
    direct.push(Math.max(...kept))
  }
  return {
    total: jacobianNorms(stateJacobians(run), 0, steps, 'c'),
    direct: Float64Array.from(direct),
    recurrentNorm: spectralNorm(recurrent),
  }
}
