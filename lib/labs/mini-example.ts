import {
  countParameters,
  firstPlusLast,
  formatShape,
  MAX_SEED,
  type ParameterSet,
  RandomState,
  type Tensor,
  tensor,
} from '../rnn'
import { expectWithin, type Limits } from './limits'
import { drawSimpleLstm, runSimpleLstm, type SimpleLstmStep } from './simple-lstm'
import { drawSimpleRnn, runSimpleRnn, type SimpleRnnRun } from './simple-rnn'

/** A tensor with the name that its model's code gives it. */
export interface NamedTensor extends Tensor {
  readonly name: string
}

/** What can be changed in the mini example; the source's own values are the defaults. */
export interface MiniExampleOptions {
  readonly seed: number
  /** T */
  readonly seqLength: number
  /** d */
  readonly inputSize: number
  /** h */
  readonly hiddenSize: number
  readonly nSamples: number
}

/** The values that the source's cell uses. */
export const miniExampleDefaults: MiniExampleOptions = {
  seed: 42,
  seqLength: 5,
  inputSize: 3,
  hiddenSize: 8,
  nSamples: 100,
}

/** The smallest and the largest integer that each option may be. */
export const miniExampleLimits: Limits<keyof MiniExampleOptions> = {
  seed: { min: 0, max: MAX_SEED },
  seqLength: { min: 1, max: 200 },
  inputSize: { min: 1, max: 64 },
  hiddenSize: { min: 1, max: 256 },
  nSamples: { min: 1, max: 2000 },
}

/** Everything that the mini example prints, and the numbers behind it. */
export interface MiniExample {
  readonly options: MiniExampleOptions
  /** The lines that the Python cell prints, with the count that its code really gives. */
  readonly lines: readonly string[]
  /** The one sequence that is run, X[0] [T, d]. */
  readonly x: Tensor
  /** y [nSamples]: 1 where the first feature at the first and last step sums to more than 0, else 0. */
  readonly labels: readonly number[]
  /** How many labels are 1. */
  readonly positives: number
  readonly rnn: SimpleRnnRun & { readonly parameters: readonly NamedTensor[]; readonly parameterCount: number }
  readonly lstm: {
    readonly parameters: readonly NamedTensor[]
    readonly parameterCount: number
    /** Gates, candidate and states at t = 1 … T. */
    readonly steps: readonly SimpleLstmStep[]
    /** h_T and c_T [h] */
    readonly finalHidden: Tensor
    readonly finalCell: Tensor
  }
}

/**
 * The source lesson's mini example: random sequences, an untrained RNN with one output and an untrained LSTM, both run
 * over the first sequence. Numbers are drawn in the order of the Python (X, W_xh, W_hh, W_hy, W), so a seed gives the
 * same example as `np.random.seed(seed)`.
 *
 * Errors: RangeError naming the option, what was given and what is allowed.
 */
export function runMiniExample(given: Partial<MiniExampleOptions> = {}): MiniExample {
  const options = { ...miniExampleDefaults, ...given }
  expectWithin(miniExampleLimits, options)
  const { inputSize: d, hiddenSize: h } = options
  const random = new RandomState(options.seed)
  const { x, labels } = drawData(random, options)

  const rnnWeights = drawSimpleRnn(random, d, h)
  const rnn = { ...runSimpleRnn(rnnWeights, x), ...described({ ...rnnWeights }) }

  const lstmWeights = drawSimpleLstm(random, d, h)
  const steps = runSimpleLstm(lstmWeights, x)
  const { h: finalHidden, c: finalCell } = steps.at(-1) as SimpleLstmStep
  const lstm = { ...described({ ...lstmWeights }), steps, finalHidden, finalCell }

  const positives = labels.filter((label) => label === 1).length
  return { options, lines: printedLines({ rnn, lstm }), x, labels, positives, rnn, lstm }
}

/** The samples are drawn one by one, since only the first is kept whole: of the others the label is enough. */
function drawData(random: RandomState, { nSamples, seqLength: steps, inputSize }: MiniExampleOptions) {
  const draw = () => firstPlusLast(random, { samples: 1, steps, inputSize })
  const { inputs, targets } = draw()
  const labels = [...targets]
  while (labels.length < nSamples) labels.push(...draw().targets)
  return { x: tensor([steps, inputSize], inputs.data), labels }
}

/** A model's weights as a list, in the order of the Python constructor's parameters, and how many numbers they hold. */
function described(weights: ParameterSet) {
  const parameters = Object.entries(weights).map(([name, value]) => ({ name, ...value }))
  return { parameters, parameterCount: countParameters(parameters) }
}

function printedLines({ rnn, lstm }: Pick<MiniExample, 'rnn' | 'lstm'>): string[] {
  return [
    `简单RNN输出形状: ${formatShape(rnn.output.shape)}`,
    `隐藏状态数: ${rnn.hiddenStates.length}`,
    '',
    `LSTM隐藏状态数: ${lstm.steps.length}`,
    `最终隐藏形状: ${formatShape(lstm.finalHidden.shape)}`,
    `最终细胞形状: ${formatShape(lstm.finalCell.shape)}`,
    '',
    `RNN参数: ${rnn.parameterCount}`,
    `LSTM参数: ${lstm.parameterCount}`,
  ]
}
