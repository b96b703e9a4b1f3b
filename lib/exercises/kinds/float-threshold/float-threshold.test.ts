import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { floatThresholds } from './float-threshold'
import { type FloatFormat, formats } from './format'

describeKind(floatThresholds)

const [float16, , float32, float64] = formats as [FloatFormat, FloatFormat, FloatFormat, FloatFormat]

describe('where exp overflows', () => {
  it.each<[FloatFormat, string, string]>([
    [float64, '709.78', 'never'],
    [float32, '88.72', 'overflows'],
    [float16, 'ln(65504)', 'overflows'],
  ])('$name', (format, threshold, verdict) => {
    expect(grade(posed(floatThresholds, { format, named: true, clip: 500 }), { threshold, verdict }).credit).toBe(1)
  })

  it('is where a double’s exp becomes infinite', () => {
    const key = posed(floatThresholds, { format: float64, named: true, clip: 500 }).parts[0]?.answer.key as number
    expect(Number.isFinite(Math.exp(key - 1e-6))).toBe(true)
    expect(Math.exp(key + 1e-6)).toBe(Number.POSITIVE_INFINITY)
  })
})
