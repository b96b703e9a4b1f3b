import type { ParameterSet } from '../layers/network-parameters'
import type { RandomState } from '../random/random-state'
import { ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { softmaxCrossEntropy } from '../training/softmax-cross-entropy'
import { stepMask } from '../training/step-mask'
import { type DecoderStep, openDecoder } from './decoder'
import { checkEncoderDecoder, type EncoderDecoderSpec } from './encoder-decoder-specification'
import { drawToken } from './sampling'
import { expectBatch, type TokenMatrix } from './tokens'

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
  /** What it reads otherwise: a token drawn from its own last prediction (default), or the most likely one. */
  readonly own?: 'sample' | 'argmax'
  /** Draws coins, tokens and dropout masks. Given, the run is one of training: dropout is on. */
  readonly random?: RandomState
}

/** An encoder–decoder that has run over a batch of pairs. */
export interface EncoderDecoderRun {
  /** The scores of each target token: [B, U, V]; 0 beyond a target's length. */
  readonly logits: Tensor
  /** α of each step, [B, U, S]; 0 beyond both lengths. Without attention undefined. */
  readonly attention: Tensor | undefined
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
 * between the true previous token (probability ε) and the model's own, drawn with the probabilities that it has just
 * predicted. ε = 1 is teacher forcing, ε = 0 leaves the model to itself, between them is scheduled sampling. The
 * gradient is that of the loss with the tokens read held fixed: none flows through the choice of a token. For every
 * step, sequence by sequence, one number is drawn for the coin (if 0 < ε < 1), then one for the token (if it is drawn).
 *
 * Errors: ShapeError or RangeError naming what was given and what is wanted; TypeError when `random` is needed and
 * missing.
 * Source: Sutskever, Vinyals & Le 2014; attention of Bahdanau, Cho & Bengio 2015 and Luong, Pham & Manning 2015;
 * scheduled sampling of Bengio, Vinyals, Jaitly & Shazeer 2015.
 */
export function runEncoderDecoder(
  spec: EncoderDecoderSpec,
  parameters: ParameterSet,
  pairs: SequencePairs,
  forcing: TeacherForcing = {},
): EncoderDecoderRun {
  const model = checkEncoderDecoder(spec)
  const { targetVocabulary: V, startToken } = spec
  const { random } = forcing
  const readsTruth = expectForcing(forcing)
  const source = expectBatch('the source', pairs.source, pairs.sourceLengths, spec.sourceVocabulary)
  const target = expectBatch('the target', pairs.target, pairs.targetLengths, V)
  const [B, U] = pairs.target.shape
  const S = pairs.source.shape[1]
  if (source.lengths.length !== B) {
    throw new ShapeError(`as many targets as sources are wanted, got ${source.lengths.length} sources and ${B} targets`)
  }

  const decoder = openDecoder(model, parameters, source, random)
  const logits = zeros([B, U, V])
  const attention = model.attention && zeros([B, U, S])
  const read = new Int32Array(B * U)
  const steps: DecoderStep[] = []
  let state = decoder.initial
  for (let t = 0; t < U; t++) {
    const previous = steps.at(-1)
    const tokens = target.lengths.map((length, b) => {
      if (t >= length) return 0
      if (!previous) return startToken
      if (readsTruth()) return target.data[b * U + t - 1] as number
      const temperature = forcing.own === 'argmax' ? 0 : 1
      return drawToken(previous.logits.data, b * V, V, { temperature, random })
    })
    const step = decoder.step(Int32Array.from(tokens), state)
    target.lengths.forEach((length, b) => {
      if (t >= length) return
      read[b * U + t] = tokens[b] as number
      logits.data.set(step.logits.data.subarray(b * V, (b + 1) * V), (b * U + t) * V)
      if (step.attended) attention?.data.set(step.attended.weights.data.subarray(b * S, (b + 1) * S), (b * U + t) * S)
    })
    steps.push(step)
    state = step.state
  }
  const rows = { shape: [B * U, V], data: logits.data }
  const { loss, gradient } = softmaxCrossEntropy(rows, target.data, stepMask(target.lengths, U))
  return {
    logits,
    attention,
    read: { shape: [B, U], data: read },
    loss,
    backward() {
      const backward = decoder.startBackward()
      let dState: DecoderStep['state'] | undefined
      for (let t = U - 1; t >= 0; t--) {
        const dLogits = zeros([B, V])
        for (let b = 0; b < B; b++) {
          const row = (b * U + t) * V
          dLogits.data.set(gradient.data.subarray(row, row + V), b * V)
        }
        dState = backward.add(steps[t] as DecoderStep, dLogits, dState)
      }
      return backward.finish(dState as DecoderStep['state'])
    },
  }
}

/** The coin that decides for the truth, after the options were checked. */
function expectForcing({ teacherForcing: epsilon = 1, own = 'sample', random }: TeacherForcing): () => boolean {
  if (!(epsilon >= 0 && epsilon <= 1)) throw new RangeError(`teacherForcing must be in [0, 1], got ${epsilon}`)
  if (own !== 'sample' && own !== 'argmax') throw new RangeError(`own must be sample or argmax, got ${own}`)
  if (epsilon === 1) return () => true
  if (epsilon === 0 && own === 'argmax') return () => false
  if (!random) throw new TypeError(`teacherForcing ${epsilon} with own ${own} needs a random state`)
  return epsilon === 0 ? () => false : () => random.randomSample() < epsilon
}
