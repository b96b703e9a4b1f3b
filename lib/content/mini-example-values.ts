import { type MiniExample, runMiniExample } from '../labs/mini-example'
import {
  fromLayout,
  jacobianNorms,
  RandomState,
  runCell,
  sizeOf,
  spectralNorm,
  stateJacobians,
  type Tensor,
} from '../rnn'
import { decimals, named, type Values, whole } from './value-kinds'

let run: MiniExample | undefined

/** The source's mini example as it stands: one run serves every number that is taken from it. */
export function example(): MiniExample {
  run ??= runMiniExample()
  return run
}

/** A parameter array by its name without underscores, which could not be written in formulas. */
export function parameter(name: string): Tensor {
  const { rnn, lstm } = example()
  const found = [...rnn.parameters, ...lstm.parameters].find((one) => one.name.replace('_', '') === name)
  if (!found) throw new Error(`the mini example has no parameter "${name}"`)
  return found
}

/** ‖∂h_T/∂h_0‖₂ along the example's own sequence; its biases are 0. */
function jacobianNorm(): number {
  const parameters = fromLayout('lesson', 'rnn', { input: parameter('Wxh'), recurrent: parameter('Whh') })
  const { inputSize, hiddenSize } = example().options
  const cellRun = runCell({ cell: { kind: 'rnn' }, inputSize, hiddenSize, bias: false }, parameters, example().x)
  return jacobianNorms(stateJacobians(cellRun), 0, cellRun.steps.length).at(-1) as number
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
  'mini.sigma_max': decimals(() => spectralNorm(parameter('Whh'))),
  'mini.jacobian_norm': decimals(jacobianNorm),
}
