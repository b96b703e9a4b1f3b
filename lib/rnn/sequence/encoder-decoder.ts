import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkState } from '../layers/state'
import type { RandomState } from '../random/random-state'
import { expectThat, refuse } from '../tensor/expect-number'
import { expectShape, slice } from '../tensor/tensor'
import { softmaxCrossEntropy } from '../training/softmax-cross-entropy'
import { stepMask } from '../training/step-mask'
import { type Decoder, type DecoderRun, readSource } from './decoder'
import type { EncoderDecoderSpec } from './encoder-decoder-specification'
import { sampleToken } from './sampling'
import type { TokenMatrix } from './tokens'

/** Pairs of sequences. What stands beyond a length is never read; without lengths all steps are real. */
export interface SequencePairs {
  /** [B, S] */
  readonly source: TokenMatrix
  readonly sourceLengths?: readonly number[]
  /** [B, U]: the tokens to predict, the end token last if the model is to learn when to end; no start token. */
  readonly target: TokenMatrix
  readonly targetLengths?: readonly number[]
}

/** What the decoder reads while it is trained. */
export interface TeacherForcing {
  /** ε in [0, 1]: the probability that a step reads the true previous token, 1 by default. */
  readonly teacherForcing?: number
  /** Draws coins, tokens and dropout masks. Given, the run is one of training: dropout is on. */
  readonly random?: RandomState
}

/** An encoder–decoder that has run over a batch of pairs. */
export interface EncoderDecoderRun extends Pick<DecoderRun, 'logits' | 'attention'> {
  /** What the decoder read at each step: the start token, then true or own tokens; 0 beyond a target's length. */
  readonly read: TokenMatrix
  /** The mean cross-entropy over all real target tokens, in nats. */
  readonly loss: number
  /** ∂loss/∂ every parameter. */
  backward(): ParameterSet
}

/**
 * Runs an encoder–decoder over pairs of sequences and compares its predictions with the targets.
 *
 * At the first step the decoder reads the start token; at each later one, for each sequence apart, a coin decides
 * between the true previous token (probability ε) and one drawn with the probabilities that the model has just
 * predicted. ε = 1 is teacher forcing, ε = 0 leaves the model to itself, between them is scheduled sampling. The
 * gradient is that of the loss with the tokens read held fixed: none flows through the choice of a token.
 *
 * So the choice comes first, token by token and with the decoder's dropout off, and one run over the tokens chosen
 * gives the loss. With `random`, numbers are drawn in this order: the encoder's dropout; if ε < 1, for every step and
 * sequence one for the coin and, unless the truth is read, one for the token; the decoder's dropout.
 *
 * Errors: ShapeError or RangeError naming what was given and what is wanted, `random` too where it is needed.
 * Source: Sutskever, Vinyals & Le 2014; attention of Bahdanau, Cho & Bengio 2015 and Luong, Pham & Manning 2015;
 * scheduled sampling of Bengio, Vinyals, Jaitly & Shazeer 2015.
 */
export function runEncoderDecoder(
  spec: EncoderDecoderSpec,
  parameters: ParameterSet,
  { source, sourceLengths, target, targetLengths }: SequencePairs,
  { teacherForcing: epsilon = 1, random }: TeacherForcing = {},
): EncoderDecoderRun {
  expectThat(epsilon >= 0 && epsilon <= 1, 'teacherForcing', 'in [0, 1]', epsilon)
  const [B] = source.shape
  const U = target.shape[1]
  expectShape('the target', target, [B, U])
  const mask = stepMask(targetLengths, U)
  const decoder = readSource(spec, parameters, source, sourceLengths, random)
  const truth = target.data.map((_, n) => {
    if (mask?.[n] === 0) return 0
    return n % U === 0 ? spec.startToken : (target.data[n - 1] as number)
  })
  const read = { shape: target.shape, data: truth }
  if (epsilon < 1) readOwn(decoder, read, mask, epsilon, random ?? refuse('random', 'given', random))
  const run = decoder(read, { lengths: targetLengths, random })
  const { loss, gradient } = softmaxCrossEntropy(run.logits, target.data, mask)
  return { logits: run.logits, attention: run.attention, read, loss, backward: () => run.backward(gradient) }
}

// #region scheduled-sampling
/** Replaces each real token after the first, with probability 1 − ε, by one that the decoder predicts from the last. */
function readOwn(
  decoder: Decoder,
  { shape: [B, U], data }: TokenMatrix,
  mask: Uint8Array | undefined,
  epsilon: number,
  random: RandomState,
): void {
  let initial: NetworkState | undefined
  for (let t = 1; t < U; t++) {
    const last = data.filter((_, n) => n % U === t - 1)
    const { logits, final } = decoder({ shape: [B, 1], data: last }, { initial })
    initial = final
    for (let b = 0; b < B; b++) {
      if (mask?.[b * U + t] === 0 || random.randomSample() < epsilon) continue
      data[b * U + t] = sampleToken(slice(logits, b, 1), { random })
    }
  }
}
// #endregion
