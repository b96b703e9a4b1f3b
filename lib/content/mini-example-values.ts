import { type MiniExample, RandomState, runMiniExample, sizeOf, type Tensor } from '../rnn'
import { spectralNorm, times } from './spectral-norm'
import { decimals, named, type Values, whole } from './value-kinds'

let run: MiniExample | undefined

/** The source's mini example as it stands: one run serves every number that is taken from it. */
function example(): MiniExample {
  run ??= runMiniExample()
  return run
}

/** A parameter array by its name without underscores, which could not be written in formulas. */
function parameter(name: string): Tensor {
  const { rnn, lstm } = example()
  const found = [...rnn.parameters, ...lstm.parameters].find((one) => one.name.replace('_', '') === name)
  if (!found) throw new Error(`the mini example has no parameter "${name}"`)
  return found
}

/** W_hh of the RNN by rows; the cell computes h @ W_hh. */
function recurrentRows(): number[][] {
  const { shape, data } = parameter('Whh')
  const [rows = 0, columns = 0] = shape
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * columns, (i + 1) * columns)])
}

/** ‖∂h_T/∂h_0‖₂ along the example's own sequence: J_T … J_1 with J_t = diag(1 − h_t²) · W_hhᵀ. */
function jacobianNorm(): number {
  const W = recurrentRows()
  const identity = W.map((_, i) => W.map((__, j) => (i === j ? 1 : 0)))
  const product = example()
    .rnn.hiddenStates.slice(1)
    .reduce<number[][]>((sofar, { data: h }) => {
      const J = W.map((_, i) => W.map((row) => (1 - (h[i] ?? 0) ** 2) * (row[i] ?? 0)))
      return times(J, sofar)
    }, identity)
  return spectralNorm(product)
}

/** The labels that a reader of the source's comment would expect: the sum over all features of both end steps. */
function labelsOfAllFeatures(): number[] {
  const { seed, nSamples, seqLength, inputSize } = example().options
  const random = new RandomState(seed)
  return Array.from({ length: nSamples }, () => {
    const values = [...random.randn(seqLength * inputSize)]
    const ends = [...values.slice(0, inputSize), ...values.slice(-inputSize)]
    return ends.reduce((sum, value) => sum + value, 0) > 0 ? 1 : 0
  })
}

/** Normals that the example draws: the data, and every weight that is not set to a constant. */
function draws(): number {
  const { nSamples, seqLength, inputSize } = example().options
  const weights = ['Wxh', 'Whh', 'Why', 'W'].map((name) => sizeOf(parameter(name).shape))
  return weights.reduce((sum, size) => sum + size, nSamples * seqLength * inputSize)
}

const ones = (labels: readonly number[]) => labels.filter((label) => label === 1).length

/** Numbers of the source's mini example, seed 42. */
export const miniExampleValues: Values = {
  'mini.rnn_params': whole(() => example().rnn.parameterCount),
  'mini.lstm_params': whole(() => example().lstm.parameterCount),
  'mini.hidden_states_rnn': whole(() => example().rnn.hiddenStates.length),
  'mini.hidden_states_lstm': whole(() => example().lstm.steps.length),
  'mini.size': named((name) => String(sizeOf(parameter(name).shape))),
  'mini.sample_output': decimals(() => example().rnn.output.data[0] as number),
  'mini.saturated': whole((limit) => example().rnn.finalHidden.data.filter((h) => Math.abs(h) > limit).length),
  'mini.draws': whole(draws),
  'mini.positives': whole(() => ones(example().labels)),
  'mini.positives_all': whole(() => ones(labelsOfAllFeatures())),
  'mini.label_agreement': whole(() => {
    const others = labelsOfAllFeatures()
    return example().labels.filter((label, index) => label === others[index]).length
  }),
  'mini.sigma_max': decimals(() => spectralNorm(recurrentRows())),
  'mini.jacobian_norm': decimals(jacobianNorm),
}
