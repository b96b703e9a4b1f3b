import {
  type AdamState,
  adam,
  type CharacterModelRun,
  clipByGlobalNorm,
  type ParameterSet,
  type RandomState,
  runCharacterModel,
  sampleToken,
} from '../../rnn'
import type { ForcingOptions } from './options'
import { initialReader, lastLogits, type Reader, type Windows, windowsAt } from './reader'
import { scheduleOf } from './schedule'

/** Windows a batch, and characters a window. */
const BATCH = 16
const WINDOW = 30
const LEARNING_RATE = 0.01
const CLIP_NORM = 1

/** A step of the training of a reader. */
export interface ReaderStep {
  /** Counted from 1. */
  readonly step: number
  /** Of the step's batch, in nats a character, before the step. */
  readonly loss: number
  /** ε: how likely each true previous character was read. */
  readonly epsilon: number
  readonly parameters: ParameterSet
}

/**
 * Trains a reader on random windows of its text with scheduled sampling: at each place but a window's first a coin
 * decides between the true previous character (probability ε_i) and one drawn with the probabilities that the model has
 * just predicted. The loss is that of the true next character, its gradient taken with the characters read held fixed.
 * Adam with a rate of 0.01, gradients clipped to a norm of 1. ε = 1 is teacher forcing.
 *
 * Source: Bengio, Vinyals, Jaitly & Shazeer 2015, "Scheduled Sampling".
 */
export function* trainReader(
  reader: Reader,
  options: ForcingOptions,
  random: RandomState,
): Generator<ReaderStep, ParameterSet, void> {
  const optimiser = adam({ learningRate: LEARNING_RATE })
  const schedule = scheduleOf(options.schedule, options)
  const places = reader.tokens.length - WINDOW
  let parameters = initialReader(reader, random)
  let state: AdamState = optimiser.initial(parameters)
  for (let i = 0; i < options.trainingSteps; i++) {
    const starts = Array.from({ length: BATCH }, () => random.randint(0, places))
    const windows = windowsAt(reader, starts, WINDOW)
    const epsilon = schedule(i)
    if (epsilon < 1) readOwn(reader, parameters, windows, epsilon, random)
    const run = runCharacterModel(reader.spec, parameters, windows)
    const { gradients } = clipByGlobalNorm(run.backward(), CLIP_NORM)
    const moved = optimiser.step(parameters, gradients, state)
    parameters = moved.parameters
    state = moved.state
    yield { step: i + 1, loss: run.loss, epsilon, parameters }
  }
  return parameters
}

/** Replaces each input after a window's first, with probability 1 − ε, by one that the model draws from its prediction. */
function readOwn(
  { spec }: Reader,
  parameters: ParameterSet,
  { inputs, targets }: Windows,
  epsilon: number,
  random: RandomState,
): void {
  const [B, L] = inputs.shape
  let initial: CharacterModelRun['final'] | undefined
  for (let t = 1; t < L; t++) {
    const at = (n: number, time: number) => n * L + time
    const before = Int32Array.from({ length: B }, (_, n) => inputs.data[at(n, t - 1)] as number)
    const wanted = Int32Array.from({ length: B }, (_, n) => targets[at(n, t - 1)] as number)
    const run = runCharacterModel(
      spec,
      parameters,
      { inputs: { shape: [B, 1], data: before }, targets: wanted },
      { initial },
    )
    initial = run.final
    for (let n = 0; n < B; n++) {
      if (random.randomSample() < epsilon) continue
      inputs.data[at(n, t)] = sampleToken(lastLogits(run, n), { random })
    }
  }
}
