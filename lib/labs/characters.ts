import {
  adam,
  type Cell,
  type CharacterModelSpec,
  clipByGlobalNorm,
  decodeText,
  encodeText,
  generate,
  initialCharacterModel,
  log,
  MAX_SEED,
  type ParameterSet,
  RandomState,
  runCharacterModel,
  type TokenMatrix,
  type Vocabulary,
  vocabularyOf,
} from '../rnn'
import { expectWithin, type Limits } from './limits'

/** What can be set when a character model is trained on a text. */
export interface CharacterOptions {
  readonly text: string
  readonly cell: Cell
  /** h */
  readonly hiddenSize: number
  /** T: how many characters back the gradient reaches. */
  readonly window: number
  readonly learningRate: number
  readonly updates: number
  /** τ of the samples; 0 takes the most likely character. */
  readonly temperature: number
  readonly seed: number
}

type Sizes = 'hiddenSize' | 'window' | 'learningRate' | 'updates' | 'temperature' | 'seed'

export const characterLimits: Limits<Sizes> = {
  hiddenSize: { min: 4, max: 128 },
  window: { min: 2, max: 64 },
  learningRate: { min: 0.0001, max: 0.1 },
  updates: { min: 1, max: 3000 },
  temperature: { min: 0, max: 3 },
  seed: { min: 0, max: MAX_SEED },
}

/** The shortest and the longest text, in characters (code points): an address that holds it is still one that servers take. */
export const textLimits = { min: 80, max: 1200 } as const

export const characterDefaults: Omit<CharacterOptions, 'text'> = {
  cell: 'gru',
  hiddenSize: 48,
  window: 24,
  learningRate: 0.01,
  updates: 200,
  temperature: 0.7,
  seed: 1,
}

/** Sequences that are read side by side for each update. */
const BATCH = 8
const EMBEDDING = 16
const CLIP = 5
/** A sample is drawn after so many updates, and this long. */
const SAMPLE_EVERY = 20
const SAMPLE_LENGTH = 80

/** What the model wrote after some updates. */
export interface CharacterSample {
  readonly update: number
  readonly text: string
}

/** What is known after one more update. */
export interface CharacterNews {
  readonly update: number
  readonly updates: number
  /** The mean cross-entropy of the update's batch, in nats a character. */
  readonly loss: number
  /** ‖g‖ before clipping. */
  readonly gradientNorm: number
  readonly sample?: CharacterSample
}

/** What the text is before anything is learned: V characters, and the loss of guessing among them, ln V nats. */
export function alphabetOf(text: string): { readonly size: number; readonly guessing: number } {
  const size = vocabularyOf(text).characters.length
  return { size, guessing: log(size) }
}

/**
 * Trains a character model on a text, an update a step: eight windows of T characters from random places, truncated
 * backpropagation within each, clipping to a norm of 5, Adam. Every twenty updates, and after the last, the model writes
 * eighty characters that continue the text's first one. The same options give the same letters.
 *
 * Errors: RangeError naming the option, what was given and what is allowed.
 */
export function* trainOnText(options: CharacterOptions): Generator<CharacterNews, void> {
  expectWithin(characterLimits, options, ['learningRate', 'temperature'])
  const { text, cell, hiddenSize, updates, window, seed, learningRate } = options
  expectLength([...text].length)
  const random = new RandomState(seed)
  const vocabulary = vocabularyOf(text)
  const tokens = encodeText(vocabulary, text)
  const spec: CharacterModelSpec = {
    vocabulary: vocabulary.characters.length,
    embeddingSize: EMBEDDING,
    cell: { kind: cell },
    hiddenSize,
  }
  const optimiser = adam({ learningRate })
  let parameters = initialCharacterModel(spec, random)
  let state = optimiser.initial(parameters)
  const steps = Math.min(window, tokens.length - 1)
  for (let update = 1; update <= updates; update++) {
    const run = runCharacterModel(spec, parameters, drawWindows(tokens, steps, random))
    const { gradients, norm } = clipByGlobalNorm(run.backward(), CLIP)
    ;({ parameters, state } = optimiser.step(parameters, gradients, state))
    const due = update % SAMPLE_EVERY === 0 || update === updates
    const sample = due && { update, text: write(spec, parameters, vocabulary, tokens, options, random) }
    yield { update, updates, loss: run.loss, gradientNorm: norm, ...(sample && { sample }) }
  }
}

/** Windows of T tokens from random places, each followed by its targets: the same moved on by one. */
function drawWindows(tokens: Int32Array, steps: number, random: RandomState) {
  const inputs = new Int32Array(BATCH * steps)
  const targets = new Int32Array(BATCH * steps)
  for (let row = 0; row < BATCH; row++) {
    const start = random.randint(0, tokens.length - steps)
    inputs.set(tokens.subarray(start, start + steps), row * steps)
    targets.set(tokens.subarray(start + 1, start + 1 + steps), row * steps)
  }
  const matrix: TokenMatrix = { shape: [BATCH, steps], data: inputs }
  return { inputs: matrix, targets }
}

function write(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  vocabulary: Vocabulary,
  tokens: Int32Array,
  { temperature }: CharacterOptions,
  random: RandomState,
): string {
  const prompt = tokens.slice(0, 1)
  return decodeText(vocabulary, [
    ...prompt,
    ...generate(spec, parameters, prompt, SAMPLE_LENGTH, { temperature, random }),
  ])
}

function expectLength(length: number) {
  const { min, max } = textLimits
  if (length < min || length > max)
    throw new RangeError(`the text must have ${min} to ${max} characters, got ${length}`)
}
