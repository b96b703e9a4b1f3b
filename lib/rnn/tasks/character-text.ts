import type { TokenMatrix } from '../sequence/tokens'
import { expectInteger, expectSizes } from '../tensor/expect-number'
import type { SequenceDataset } from './dataset'
import { encodeText, type Vocabulary, vocabularyOf } from './vocabulary'

/** A text cut into windows, with what its tokens mean. */
export interface CharacterText extends SequenceDataset<TokenMatrix, Int32Array> {
  readonly vocabulary: Vocabulary
}

/**
 * A text as a language model's dataset: windows of T characters, at each of which the next one is the target.
 *
 *     inputs [N, T]: tokens s·n + t      targets [N·T]: tokens s·n + t + 1      s = stride, T unless given
 *
 * N = ⌊(L − 1 − T)/s⌋ + 1 of a text of L characters: what is left at its end and fills no window is not used. A model
 * that knows nothing has a cross-entropy of ln V, V = vocabulary.characters.length.
 *
 * Errors: RangeError for T or a stride that is not an integer ≥ 1, or a text shorter than T + 1.
 */
export function characterText(
  text: string,
  sizes: { /** T ≥ 1 */ readonly steps: number /** s ≥ 1 */; readonly stride?: number },
): CharacterText {
  const { steps: T, stride = T } = sizes
  expectSizes({ steps: T, stride })
  const vocabulary = vocabularyOf(text)
  const tokens = encodeText(vocabulary, text)
  expectInteger('the number of characters', tokens.length, T + 1)
  const N = Math.floor((tokens.length - 1 - T) / stride) + 1
  const inputs = new Int32Array(N * T)
  const targets = new Int32Array(N * T)
  for (let n = 0; n < N; n++) {
    inputs.set(tokens.subarray(n * stride, n * stride + T), n * T)
    targets.set(tokens.subarray(n * stride + 1, n * stride + 1 + T), n * T)
  }
  return { inputs: { shape: [N, T], data: inputs }, targets, vocabulary }
}
