import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Tensor, tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { binaryCrossEntropyWithLogits } from './binary-cross-entropy'
import type { Loss, Mask } from './loss'
import { meanSquaredError } from './mean-squared-error'
import { softmaxRow } from './softmax'
import { softmaxCrossEntropy } from './softmax-cross-entropy'

const values = [0.3, -1.2, 2.5, 0, 0.7, -0.4, 1.1, -3, 0.25, 4, -2.2, 0.9]
const targets = [...values].reverse()
/** Each loss of 4 positions, as a function of predictions of `width` numbers each and of a mask. */
const losses: [string, number, (predictions: Tensor, mask?: Mask) => Loss][] = [
  ['softmaxCrossEntropy', 3, (x, mask) => softmaxCrossEntropy(x, Int32Array.of(2, 0, 1, 1), mask)],
  ['binaryCrossEntropyWithLogits', 1, (x, mask) => binaryCrossEntropyWithLogits(x, [1, 0, 0.3, 1], mask)],
  ['meanSquaredError', 3, (x, mask) => meanSquaredError(x, targets, mask)],
]
const predictionsOf = (width: number) => tensor([4, width], values.slice(0, 4 * width))

describe.each(losses)('%s', (_, width, lossOf) => {
  it.each([undefined, [1, 0, 1, 1], [0, 0, 0, 1]])(
    'has the gradient of central differences under the mask %j',
    (mask) => {
      const x = predictionsOf(width)
      const { gradient } = lossOf(x, mask)
      const numeric = centralDifference(() => lossOf(x, mask).loss, x.data)
      expect(gradient.shape).toEqual(x.shape)
      for (const [j, slope] of numeric.entries()) expect(gradient.data[j]).toBeCloseTo(slope, 9)
    },
  )

  it('leaves out what the mask excludes, whatever stands there, to the bit', () => {
    const x = predictionsOf(width)
    const spoilt = { ...x, data: x.data.slice() }
    spoilt.data.fill(Number.NaN, width, 2 * width)
    const wanted = lossOf(x, [1, 0, 1, 1])
    const got = lossOf(spoilt, [1, 0, 1, 1])
    expect(got).toEqual(wanted)
    expect(got.count).toBe(3)
    expect([...got.gradient.data.slice(width, 2 * width)]).toEqual(Array(width).fill(0))
  })

  it('takes predictions [B, T, K] as B·T positions', () => {
    const x = predictionsOf(width)
    const mask = [1, 0, 1, 1]
    const wanted = lossOf(x, mask)
    const shape = [2, 2, width]
    expect(lossOf({ ...x, shape }, mask)).toEqual({ ...wanted, gradient: { ...wanted.gradient, shape } })
  })

  it('names what is wrong', () => {
    const x = predictionsOf(width)
    expect(() => lossOf(x, [0, 0, 0, 0])).toThrow('positions must be above 0, got 0')
    expect(() => lossOf(x, [1, 1])).toThrow('the mask must have shape (4,), got (2,)')
    expect(() => lossOf({ ...x, data: x.data.map(() => Number.NaN) })).toThrow('each loss must be finite, got NaN')
  })
})

describe('a masked loss', () => {
  const row = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 3, maxLength: 3 })
  const position = fc.record({ row, class: fc.integer({ min: 0, max: 2 }), kept: fc.boolean() })

  it('is the loss of the rows that are left', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (positions) => {
        const kept = positions.filter((p) => p.kept)
        fc.pre(kept.length > 0)
        const logits = (list: typeof positions) =>
          tensor(
            [list.length, 3],
            list.flatMap((p) => p.row),
          )
        const classes = (list: typeof positions) => list.map((p) => p.class)
        const mask = positions.map((p) => Number(p.kept))
        const masked = softmaxCrossEntropy(logits(positions), classes(positions), mask)
        const removed = softmaxCrossEntropy(logits(kept), classes(kept))
        expect(masked.loss).toBe(removed.loss)
        const rest = [...masked.gradient.data].filter((_, at) => mask[Math.floor(at / 3)])
        expect(rest).toEqual([...removed.gradient.data])
      }),
    )
  })
})

describe('softmaxCrossEntropy', () => {
  it('is ln K for equal logits, with the gradient p − y over N', () => {
    const { loss, gradient } = softmaxCrossEntropy(tensor([2, 4], Array(8).fill(7)), [0, 3])
    expect(loss).toBeCloseTo(2 * Math.LN2, 15)
    expect([...gradient.data]).toEqual([-0.375, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, -0.375])
  })
  it('neither overflows nor loses a small loss', () => {
    expect(softmaxCrossEntropy(tensor([1, 2], [1000, -1000]), [1]).loss).toBe(2000)
    expect(softmaxCrossEntropy(tensor([1, 2], [1000, -1000]), [0]).loss).toBe(0)
    expect(softmaxCrossEntropy(tensor([1, 2], [1000, 950]), [0]).loss).toBeCloseTo(Math.exp(-50), 35)
    expect(softmaxCrossEntropy(tensor([1, 2], [0, -80]), [0]).loss / Math.exp(-80)).toBeCloseTo(1, 14)
    expect([...softmaxCrossEntropy(tensor([1, 2], [-1000, 1000]), [0]).gradient.data]).toEqual([-1, 1])
  })
  it.each([3, -1, 0.5, Number.NaN])('refuses the class %d of 3', (target) => {
    const message = `a target must be an integer from 0 to 2, got ${target}`
    expect(() => softmaxCrossEntropy(tensor([1, 3], [1, 2, 3]), [target])).toThrow(new RangeError(message))
  })
  it('names the shapes that do not fit', () => {
    expect(() => softmaxCrossEntropy(tensor([1, 3], [1, 2, 3]), [0, 1])).toThrow(
      'the targets must have shape (1,), got (2,)',
    )
  })
})

describe('binaryCrossEntropyWithLogits', () => {
  it('is the softmax loss of the logits 0 and x', () => {
    for (const x of [-40, -3, -0.1, 0, 2, 35]) {
      for (const y of [0, 1]) {
        const binary = binaryCrossEntropyWithLogits(tensor([1], [x]), [y])
        const two = softmaxCrossEntropy(tensor([1, 2], [0, x]), [y])
        expect(binary.loss / two.loss).toBeCloseTo(1, 14)
        expect(binary.gradient.data[0]).toBeCloseTo(two.gradient.data[1] as number, 15)
      }
    }
  })
  it('neither overflows nor takes the logarithm of 0', () => {
    const { loss, gradient } = binaryCrossEntropyWithLogits(tensor([4, 1], [1000, -1000, 1000, -1000]), [1, 0, 0, 1])
    expect(loss).toBe(500)
    expect([...gradient.data]).toEqual([0, 0, 0.25, -0.25])
  })
  it('is the mean of all logits when a position has several', () => {
    const [x, y] = [values.slice(0, 6), [0, 1, 1, 0, 1, 0]]
    const wide = binaryCrossEntropyWithLogits(tensor([2, 3], x), y)
    const narrow = binaryCrossEntropyWithLogits(tensor([6], x), y)
    expect(wide.loss).toBeCloseTo(narrow.loss, 15)
    for (const j of y.keys()) expect(wide.gradient.data[j]).toBeCloseTo(narrow.gradient.data[j] as number, 15)
    expect([wide.count, narrow.count]).toEqual([2, 6])
  })
  it('names what does not fit', () => {
    const needs = 'the targets must have shape (2,), got (1,)'
    expect(() => binaryCrossEntropyWithLogits(tensor([1, 2], [0, 0]), [0])).toThrow(needs)
    expect(() => binaryCrossEntropyWithLogits(tensor([1], [0]), [2])).toThrow('must be from 0 to 1, got 2')
    expect(() => binaryCrossEntropyWithLogits(tensor([1], [0]), [])).toThrow(
      'the targets must have shape (1,), got (0,)',
    )
  })
})

describe('meanSquaredError', () => {
  it('goes over rows and columns', () => {
    const { loss, gradient } = meanSquaredError(tensor([2, 2], [1, 2, 3, 4]), [0, 0, 3, 2])
    expect(loss).toBe(9 / 4)
    expect([...gradient.data]).toEqual([0.5, 1, 0, 1])
    expect(meanSquaredError(tensor([2], [1, 3]), [1, 1]).loss).toBe(2)
  })
  it('names what does not fit', () => {
    expect(() => meanSquaredError(tensor([2], [1, 2]), [1])).toThrow('the targets must have shape (2,), got (1,)')
    expect(() => meanSquaredError(tensor([1], [1]), [Number.NaN])).toThrow('each loss must be finite, got NaN')
  })
})

describe('softmaxRow', () => {
  const softmax = (x: readonly number[]) => {
    const p = Float64Array.from(x)
    softmaxRow(p, p, 0, x.length)
    return p
  }
  it('is a distribution that a shift of all logits does not change', () => {
    const logits = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(logits, fc.integer({ min: -1000, max: 1000 }), (x, shift) => {
        const p = softmax(x)
        expect(p.reduce((sum, value) => sum + value)).toBeCloseTo(1, 14)
        const shifted = softmax(x.map((value) => value + shift))
        for (const [j, value] of shifted.entries()) expect(value).toBeCloseTo(p[j] as number, 11)
      }),
    )
  })
  it('does not overflow, and leaves other rows alone', () => {
    expect([...softmax([1000, 1000])]).toEqual([0.5, 0.5])
    const p = new Float64Array(4)
    softmaxRow(p, Float64Array.of(7, 7, -1000, 1000), 2, 2)
    expect([...p]).toEqual([0, 0, 0, 1])
  })
})
