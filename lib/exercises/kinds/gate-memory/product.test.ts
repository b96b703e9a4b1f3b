import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { gateProduct } from './product'

describeKind(gateProduct)

describe('products of forget gates', () => {
  it.each([
    [0.9, '2.656e-5'],
    [0.99, '0.3660'],
  ])('f = %s over 100 steps', (f, product) => {
    const spec = { f: Array.from({ length: 100 }, () => f), k: 0, t: 100 }
    expect(grade(posed(gateProduct, spec), { product }).credit).toBe(1)
  })

  it('begins after the step that writes', () => {
    const spec = { f: [0.9, 0.8, 0.5, 0.7, 0.6], k: 2, t: 4, written: { i: 0.5, g: -0.4 } }
    const { parts } = posed(gateProduct, spec)
    expect(grade({ parts }, { product: '0.35', left: '-0.07' }).credit).toBe(1)
    expect(grade({ parts }, { left: '-0.2*0.8*0.5*0.7' }).parts.left).toMatchObject({
      slips: [{ id: 'gate.own-step-included' }],
    })
  })
})
