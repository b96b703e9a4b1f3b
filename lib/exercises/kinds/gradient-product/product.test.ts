import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { gradientProduct } from './product'

describeKind(gradientProduct)

describe('the product at a fixed point', () => {
  it('gives the numbers of the lesson: w = 1.5', () => {
    const { parts } = posed(gradientProduct, { w: 1.5, n: 10 })
    const answers = {
      fixed: '0.85856',
      factor: '0.3943',
      bound: '1.5^10',
      verdict: 'nothing',
      product: '0.3943130255^10',
    }
    expect(grade({ parts }, answers).credit).toBe(1)
    expect(grade({ parts }, { ...answers, verdict: 'explodes' }).parts.verdict).toMatchObject({
      slips: [{ id: 'gradient.norm-above-one-explodes' }],
    })
  })

  it('lets a bound below 1 decide', () => {
    const { parts } = posed(gradientProduct, { w: 0.8, held: 0.5, n: 10 })
    expect(grade({ parts }, { factor: '0.6', bound: '0.8^10', verdict: 'vanishes', product: '0.6^10' }).credit).toBe(1)
  })
})
