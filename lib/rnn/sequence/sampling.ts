import { expectFinite, type Tensor } from '../tensor/tensor'
import { expectNotNegative } from '../training/expect-number'
import { largestOf, softmaxRow } from '../training/softmax'

/** Whatever gives uniform numbers in [0, 1): a RandomState, or a known number in a test. */
export interface UniformSource {
  randomSample(): number
}

/** How a token is drawn from logits. */
export interface SamplingOptions {
  /** τ ≥ 0, 1 unless given: below 1 the likely tokens gain, above 1 they lose, 0 means the most likely one. */
  readonly temperature?: number
  /** Draws one uniform number a token; neither needed nor used at temperature 0. */
  readonly random?: UniformSource
}

/**
 * Throws unless a token can be drawn this way: RangeError for a temperature that is negative or not finite, TypeError
 * when there is no random source and the temperature is not 0.
 */
export function expectSampling({ temperature = 1, random }: SamplingOptions): void {
  expectNotNegative('temperature', temperature)
  if (temperature > 0 && !random) throw new TypeError(`sampling at temperature ${temperature} needs a random state`)
}

/**
 * One token from a row of logits s [V], with the probabilities p = softmax(s/τ), by inversion: u uniform in [0, 1),
 * the token is the first k with p_0 + … + p_k > u. At τ = 0, the limit, it is the most likely token, the first of
 * equals, and no number is drawn.
 *
 * Errors: RangeError for logits or a temperature that are not finite, or a temperature below 0; TypeError when the
 * random source is needed and missing.
 */
export function sampleToken(logits: Tensor, options: SamplingOptions): number {
  expectFinite('the logits', logits)
  expectSampling(options)
  return drawToken(logits.data, 0, logits.data.length, options)
}

/** `sampleToken` for the V logits from `start`, without the checks. */
export function drawToken(logits: Float64Array, start: number, V: number, options: SamplingOptions): number {
  const { temperature = 1, random } = options
  const largest = largestOf(logits, start, V)
  if (temperature === 0 || !random) return logits.indexOf(largest, start) - start
  // The difference first: a logit divided by a very small temperature would overflow, 0 divided by it does not.
  const p = logits.slice(start, start + V).map((logit) => Math.max((logit - largest) / temperature, -Number.MAX_VALUE))
  softmaxRow(p, p, 0, V)
  const u = random.randomSample()
  let cumulative = 0
  for (let k = 0; k < V; k++) {
    cumulative += p[k] as number
    if (cumulative > u) return k
  }
  // The rounded sum may stay just below 1; u beyond it belongs to the last token that is possible at all.
  return p.findLastIndex((probability) => probability > 0)
}
