import type { ParameterSpec } from '../../../rnn'

/** Embedding, recurrent layers, output layer over the vocabulary. */
export interface LanguageModel extends ParameterSpec {
  readonly vocabularySize: number
  readonly readoutSize: number
  /** Whether the output layer uses the embedding's table; d = h then. */
  readonly tied: boolean
}
