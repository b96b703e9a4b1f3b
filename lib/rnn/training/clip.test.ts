import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tensor } from '../tensor/tensor'
import { clipByGlobalNorm, clipByValue, globalNorm } from './clip'

const gradients = { w: tensor([2, 1], [3, 0]), b: tensor([1], [-4]) }
const entries = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 })
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

describe('clipByGlobalNorm', () => {
  it('scales all tensors by one factor', () => {
    const clipped = clipByGlobalNorm(gradients, 2.5)
    expect(clipped.norm).toBe(5)
    expect([...(clipped.gradients.w?.data ?? []), ...(clipped.gradients.b?.data ?? [])]).toEqual([1.5, 0, -2])
    expect([...gradients.w.data, ...gradients.b.data]).toEqual([3, 0, -4])
  })
  it('changes nothing up to maxNorm', () => {
    expect(clipByGlobalNorm(gradients, 5).gradients).toBe(gradients)
  })
  it('never enlarges a norm and keeps the direction', () => {
    fc.assert(
      fc.property(entries, positive, (values, maxNorm) => {
        const before = { w: tensor([values.length], values) }
        const { gradients: after, norm } = clipByGlobalNorm(before, maxNorm)
        const clipped = globalNorm(after)
        expect(clipped).toBeLessThanOrEqual(norm)
        expect(clipped).toBeLessThanOrEqual(maxNorm * (1 + 1e-14))
        for (const [j, value] of values.entries()) {
          const got = after.w?.data[j] as number
          expect(Math.abs(got * norm - value * clipped)).toBeLessThanOrEqual(1e-13 * norm * clipped + 1e-300)
        }
      }),
    )
  })
  it('measures gradients whose squares are too large or too small for a number', () => {
    expect(globalNorm({ w: tensor([2], [3e200, 4e200]) })).toBeCloseTo(5e200, -186)
    expect(globalNorm({ w: tensor([2], [3e-200, 4e-200]) }) / 5e-200).toBeCloseTo(1, 14)
    expect(globalNorm({ w: tensor([2], [0, 0]) })).toBe(0)
  })
  it('names the gradient that is not finite', () => {
    const bad = { ...gradients, b: { shape: [1], data: Float64Array.of(Number.NaN) } }
    for (const clip of [clipByGlobalNorm, clipByValue]) {
      expect(() => clip(bad, 1)).toThrow(/^the gradient b .*must be finite, got NaN at 0$/)
      expect(() => clip(gradients, 0)).toThrow('must be a number above 0, got 0')
    }
    const huge = { ...gradients, b: tensor([2], [1.7e308, 1.7e308]) }
    expect(() => globalNorm(huge)).toThrow('the norm of the gradients must be finite, got ')
  })
})

describe('clipByValue', () => {
  it('cuts each entry on its own', () => {
    const { w, b } = clipByValue({ w: tensor([3], [3, -0.5, -7]), b: tensor([1], [2]) }, 2)
    expect([...(w?.data ?? []), ...(b?.data ?? [])]).toEqual([2, -0.5, -2, 2])
  })
  it('never enlarges a norm', () => {
    fc.assert(
      fc.property(entries, positive, (values, limit) => {
        const before = { w: tensor([values.length], values) }
        expect(globalNorm(clipByValue(before, limit))).toBeLessThanOrEqual(globalNorm(before) * (1 + 1e-14))
      }),
    )
  })
})
