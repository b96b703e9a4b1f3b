import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { bpttProducts } from './bptt-products'
import { sweep } from './sweep'

describeKind(bpttProducts)

describe('a sweep of BPTT', () => {
  it('takes what the lesson says', () => {
    expect(sweep(100)).toEqual({ chunks: 1, products: 99, terms: 5050 })
    expect(sweep(4, 3)).toEqual({ chunks: 2, products: 2, terms: 7 })
    expect(sweep(4, 1)).toEqual({ chunks: 4, products: 0, terms: 4 })
  })

  it.each([
    [{ steps: 100 }, 5050, 'bptt.product-for-every-term'],
    [{ steps: 100 }, 4950, 'bptt.product-for-every-pair'],
    [{ steps: 23, chunk: 5 }, 22, 'bptt.products-not-cut'],
    [{ steps: 23, chunk: 5 }, 20, 'bptt.last-chunk-full'],
    [{ steps: 23, chunk: 5 }, 16, 'bptt.last-chunk-dropped'],
  ])('%# names the slip', (spec, products, id) => {
    const { parts } = grade(posed(bpttProducts, spec), { products: `${products}` })
    expect(parts.products?.outcome === 'wrong' && parts.products.slips.map((slip) => slip.id)).toEqual([id])
  })

  it('takes T for the count that includes the initial state', () => {
    const { products } = grade(posed(bpttProducts, { steps: 100 }), { products: '100' }).parts
    expect(products?.outcome).toBe('convention')
  })
})
