import { describe, expect, it } from 'vitest'
import type { Tensor } from '../tensor/tensor'
import { expectTensorClose } from '../testing/golden-close'
import { goldenIndex, goldenResults } from '../testing/golden-files'
import { GoldenStream } from '../testing/golden-stream'
import { binaryCrossEntropyWithLogits } from './binary-cross-entropy'
import type { Loss } from './loss'
import { meanSquaredError } from './mean-squared-error'
import { softmaxCrossEntropy } from './softmax-cross-entropy'

interface Case {
  readonly loss: keyof typeof losses
  readonly shape: readonly number[]
  readonly targets: 'classes' | 'zeros and ones' | 'fractions' | 'numbers'
  readonly scale: number
  readonly masked: boolean
  readonly seed: number
  readonly offset: number
}

const losses = {
  'softmax cross-entropy': (predictions: Tensor, targets: ArrayLike<number>, mask?: number[]) =>
    softmaxCrossEntropy(predictions, targets, mask),
  'binary cross-entropy with logits': (predictions: Tensor, targets: ArrayLike<number>, mask?: number[]) =>
    binaryCrossEntropyWithLogits(predictions, targets, mask),
  'mean squared error': (predictions: Tensor, targets: ArrayLike<number>, mask?: number[]) =>
    meanSquaredError(predictions, targets, mask),
}

const { cases } = goldenIndex<{ cases: Case[] }>('losses')
const results = goldenResults('losses')

/** The loss of a case, on what scripts/golden/losses.py documents that it draws. */
function ours({ loss, shape, targets, scale, masked, seed }: Case): Loss {
  const [N = 0, K = 1] = shape
  const stream = new GoldenStream(seed)
  const predictions = stream.draw(shape, scale)
  const drawTargets = {
    classes: () => stream.labels(N, K),
    'zeros and ones': () => stream.labels(N, 2),
    fractions: () => stream.draw(shape).data.map((value) => (value + 1) / 2),
    numbers: () => stream.draw(shape, scale).data,
  }
  const wanted = drawTargets[targets]()
  const mask = masked ? stream.labels(N, 2).with(0, 1) : undefined
  return losses[loss](predictions, wanted, mask)
}

function expectSame(got: Loss, wantedLoss: Float64Array, wantedGradient: Float64Array): void {
  expectTensorClose('loss', [got.loss], wantedLoss)
  expectTensorClose('gradient', got.gradient.data, wantedGradient)
}

describe('losses against PyTorch', () => {
  it.each(cases)('$loss of $shape, $targets, scale $scale, masked: $masked', (given) => {
    const take = results(given.offset)
    const got = ours(given)
    expectSame(got, take(1), take(got.gradient.data.length))
  })

  it('notice a changed number', () => {
    const given = cases[0] as Case
    const take = results(given.offset)
    const got = ours(given)
    const loss = take(1)
    const gradient = take(got.gradient.data.length)
    expect(() =>
      expectSame(
        got,
        loss.map((value) => value * (1 + 3e-12)),
        gradient,
      ),
    ).toThrow('loss: value 0')
    const negative = gradient.map((value) => -value)
    expect(() => expectSame(got, loss, negative)).toThrow('gradient: value')
  })
})
