import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkState } from '../layers/state'
import { expectInteger } from '../tensor/expect-number'
import { type CharacterModelSpec, readTokens } from './character-model'
import { type SamplingOptions, sampleToken } from './sampling'

/**
 * The `count` tokens with which a language model continues a prompt of one token or more: it reads the prompt from a
 * state of zeros, then draws a token, reads it, and so on. `temperature` (1 by default) and `random` as in
 * `sampleToken`; one number is drawn a token unless the temperature is 0.
 *
 * Errors: RangeError for an empty prompt, a token outside the vocabulary or a count that is not an integer ≥ 0; those
 * of `runCharacterModel` for the parameters and of `sampleToken`.
 */
export function generate(
  spec: CharacterModelSpec,
  parameters: ParameterSet,
  prompt: Int32Array,
  count: number,
  options: SamplingOptions,
): Int32Array {
  expectInteger('count', count, 0)
  expectInteger('prompt.length', prompt.length, 1)
  const made = new Int32Array(count)
  let read = prompt
  let initial: NetworkState | undefined
  for (let n = 0; n < count; n++) {
    const tokens = { shape: [1, read.length] as const, data: read }
    const { predictions, final } = readTokens(spec, parameters, tokens, undefined, { initial })
    read = Int32Array.of(
      sampleToken({ shape: [spec.vocabulary], data: predictions.data.slice(-spec.vocabulary) }, options),
    )
    made.set(read, n)
    initial = final
  }
  return made
}
