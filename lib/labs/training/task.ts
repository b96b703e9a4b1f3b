import {
  addingProblem,
  copyTask,
  firstPlusLast,
  type Objective,
  type RandomState,
  type SequenceDataset,
  type Tensor,
} from '../../rnn'
import type { BenchTask, Padding } from './options'
import { padded } from './padded'

/** Symbols to choose from and symbols to copy. */
const COPY = { symbols: 4, length: 3 } as const

/** Features of first-plus-last, as many as the source's. */
const FEATURES = 3

/** How a task is learned. */
export interface TaskSpec {
  /** d */
  readonly inputSize: number
  /** k */
  readonly outputSize: number
  readonly readout: 'last' | 'every'
  readonly objective: Objective
}

export const taskSpecs: Readonly<Record<BenchTask, TaskSpec>> = {
  'first-last': {
    inputSize: FEATURES,
    outputSize: 1,
    readout: 'last',
    objective: 'binaryCrossEntropyWithLogits',
  },
  adding: { inputSize: 2, outputSize: 1, readout: 'last', objective: 'meanSquaredError' },
  copy: {
    inputSize: COPY.symbols + 2,
    outputSize: COPY.symbols + 1,
    readout: 'every',
    objective: 'softmaxCrossEntropy',
  },
}

/**
 * The loss of a model that has no memory: guessing (ln 2), always 1 for the adding problem (1/6), all symbols equally
 * likely for copy, S·ln K of the T = D + 2S steps together.
 */
export function memorylessLoss(task: BenchTask, steps: number): number {
  if (task === 'first-last') return Math.LN2
  if (task === 'adding') return 1 / 6
  // ln 4 = 2 ln 2, so that no logarithm of Math's, which engines round as they like, comes in.
  return (COPY.length * 2 * Math.LN2) / (steps + 2 * COPY.length)
}

/**
 * N sequences of a task. Under padding each sequence has a length of its own, from half of T to T, and zeros behind it;
 * its target is that of its real part.
 */
export function drawTask(
  task: BenchTask,
  random: RandomState,
  { samples, steps, padding }: { samples: number; steps: number; padding: Padding },
): SequenceDataset<Tensor> {
  const draw = (N: number, T: number): SequenceDataset<Tensor> => {
    if (task === 'first-last') return firstPlusLast(random, { samples: N, steps: T, inputSize: FEATURES })
    if (task === 'adding') return addingProblem(random, { samples: N, steps: T })
    return copyTask(random, { ...COPY, samples: N, delay: T })
  }
  if (padding === 'none') return draw(samples, steps)
  const each = Array.from({ length: samples }, () => draw(1, random.randint(Math.ceil(steps / 2), steps + 1)))
  const { lengths, ...rest } = padded(each)
  return padding === 'masked' ? { ...rest, lengths } : rest
}
