import type { ParameterSet } from '../layers/network-parameters'
import { expectInteger } from '../training/expect-number'
import { type CharacterModelSpec, readTokens } from './character-model'
import { drawToken, expectSampling, type SamplingOptions } from './sampling'
import { expectTokens } from './tokens'

/**
 * The `count` tokens with which a language model continues a prompt of one token or more: it reads the prompt from a
 * state of zeros, then draws a token, reads it, and so on. `temperature` (1 by default) and `random` as in
 * `sampleToken`; one number is drawn a token unless the temperature is 0.
 *
 * Errors: RangeError for an empty prompt, a token outside the vocabulary, a count that is not an integer ≥ 0 or a bad
 * temperature; TypeError when `random` is needed and missing; those of `runCharacterModel` for the parameters.
 */
export function generate(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  prompt: ArrayLike<number>,
  count: number,
  options: SamplingOptions,
): Int32Array {
  expectInteger('count', count, 0, Number.POSITIVE_INFINITY)
  if (prompt.length === 0) throw new RangeError('the prompt must have at least one token, got none')
  const V = spec.vocabulary
  expectTokens('the prompt', prompt, V)
  expectSampling(options)
  const made = new Int32Array(count)
  let read = Int32Array.from(prompt)
  let pass: ReturnType<typeof readTokens> | undefined
  for (let n = 0; n < count; n++) {
    pass = readTokens(spec, parameters, read, [read.length], { initial: pass?.run.final })
    const scores = pass.readout.outputs.data
    const token = drawToken(scores, scores.length - V, V, options)
    made[n] = token
    read = Int32Array.of(token)
  }
  return made
}
