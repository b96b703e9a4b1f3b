import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { gradientBound } from './bound'

describeKind(gradientBound)

describe('the bound on a gradient', () => {
  // The source’s review: sigmoid, σ_max = 2, ten steps.
  const { parts } = posed(gradientBound, { activation: 'sigmoid', sigma: 2, k: 0, t: 10 })

  it.each([
    ['9.765625e-4', undefined],
    ['2^10', 'gradient.gamma-one'],
    ['0.25*2^10', 'gradient.gamma-outside'],
    ['0.5*10', 'gradient.times-steps'],
  ])('%s', (text, slip) => {
    const { bound } = grade({ parts }, { bound: text }).parts
    expect(bound?.outcome === 'wrong' ? bound.slips.map(({ id }) => id) : []).toEqual(slip ? [slip] : [])
  })

  it('asks for a strictly smaller bound', () => {
    // 0.5^10 = 1/1024 is the first below 0.001.
    const { parts: least } = posed(gradientBound, { activation: 'tanh', sigma: 0.5, k: 0, t: 0, below: 0.001 })
    expect(least.at(-1)?.answer.key).toBe(10)
  })
})
