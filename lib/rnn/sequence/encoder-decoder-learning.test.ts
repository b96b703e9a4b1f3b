import { expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { adam } from '../training/adam'
import { decode } from './decode'
import { runEncoderDecoder } from './encoder-decoder'
import type { EncoderDecoderSpec } from './encoder-decoder-specification'
import { initialEncoderDecoder } from './initial-encoder-decoder'
import { tokenMatrix } from './testing/token-matrix'

it('an encoder–decoder learns to reverse, and decodes what it has learnt', () => {
  // Letters 0..2, start 3, end 4. Not knowing the source costs ln 3 a letter, at best (9/12) ln 3 = 0.82 on average.
  const task: EncoderDecoderSpec = {
    sourceVocabulary: 3,
    targetVocabulary: 5,
    embeddingSize: 4,
    cell: { kind: 'gru' },
    hiddenSize: 8,
    bidirectional: true,
    attention: { kind: 'additive', size: 8 },
    startToken: 3,
    endToken: 4,
  }
  const random = new RandomState(2)
  const wordsOf = (count: number) =>
    Array.from({ length: count }, (_, n) => Array.from({ length: 2 + (n % 3) }, () => random.randint(0, 3)))
  const pairsOf = (words: number[][]) => {
    const read = tokenMatrix(words)
    const written = tokenMatrix(words.map((word) => [...word].reverse().concat(task.endToken)))
    return {
      source: read.tokens,
      sourceLengths: read.lengths,
      target: written.tokens,
      targetLengths: written.lengths,
    }
  }
  const optimiser = adam({ learningRate: 0.03 })
  let parameters = initialEncoderDecoder(task, random)
  let state = optimiser.initial(parameters)
  const losses: number[] = []
  for (let step = 0; step < 80; step++) {
    const run = runEncoderDecoder(task, parameters, pairsOf(wordsOf(30)))
    losses.push(run.loss)
    ;({ parameters, state } = optimiser.step(parameters, run.backward(), state))
  }
  expect(losses[0]).toBeGreaterThan(1)
  expect(losses.at(-1)).toBeLessThan(0.2)
  const words = wordsOf(60)
  const found = decode(task, parameters, pairsOf(words), { maximum: 9 })
  const right = found.filter(({ tokens, ended }, n) => ended && `${tokens}` === `${words[n]?.toReversed()}`)
  expect(right.length).toBeGreaterThanOrEqual(55)
})
