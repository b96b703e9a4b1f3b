import {
  type CharacterModelRun,
  type CharacterModelSpec,
  encodeText,
  initialCharacterModel,
  type ParameterSet,
  type RandomState,
  type Tensor,
  tensor,
  vocabularyOf,
} from '../../rnn'
import type { ForcingOptions } from './options'
import { forcingTexts } from './texts'

/** Sequences to predict: of the tokens text[start …] all but the last are inputs, all but the first targets. */
export interface Windows {
  /** [N, L] */
  readonly inputs: { readonly shape: readonly [number, number]; readonly data: Int32Array }
  /** [N·L] */
  readonly targets: Int32Array
}

/** A text, its characters as numbers, and a model of them. */
export interface Reader {
  readonly spec: CharacterModelSpec
  readonly characters: readonly string[]
  readonly tokens: Int32Array
}

const EMBEDDING_SIZE = 8

/** The text to be learned and a small GRU to learn it. */
export function readerOf({ text, hiddenSize }: ForcingOptions): Reader {
  const vocabulary = vocabularyOf(forcingTexts[text])
  const tokens = encodeText(vocabulary, forcingTexts[text])
  const { characters } = vocabulary
  const sizes = { hiddenSize, vocabulary: characters.length, embeddingSize: EMBEDDING_SIZE }
  return { spec: { cell: { kind: 'gru' }, ...sizes }, characters, tokens }
}

/** Its parameters before any training. */
export function initialReader({ spec }: Reader, random: RandomState): ParameterSet {
  return initialCharacterModel(spec, random)
}

/** The windows of L characters that begin at these places of the text. */
export function windowsAt({ tokens }: Reader, starts: readonly number[], L: number): Windows {
  const inputs = new Int32Array(starts.length * L)
  const targets = new Int32Array(starts.length * L)
  for (const [n, start] of starts.entries()) {
    inputs.set(tokens.subarray(start, start + L), n * L)
    targets.set(tokens.subarray(start + 1, start + 1 + L), n * L)
  }
  return { inputs: { shape: [starts.length, L], data: inputs }, targets }
}

/** The scores [V] of what follows the last token of sequence n. */
export function lastLogits({ logits }: Pick<CharacterModelRun, 'logits'>, n: number): Tensor {
  const [, L, V] = logits.shape as [number, number, number]
  const end = (n + 1) * L * V
  return tensor([V], logits.data.slice(end - V, end))
}
