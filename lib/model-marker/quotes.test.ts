import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedSpans } from './quotes'

const answer = 'The gradient is a product of Jacobians.\n它会随距离指数衰减。'
const shown = (quotes: string[]) => quotedSpans(answer, quotes).map(({ start, end }) => answer.slice(start, end))

describe('quotes', () => {
  it('are found where they stand, in order', () => {
    expect(shown([' 指数衰减 ', 'product of Jacobians'])).toEqual(['product of Jacobians', '指数衰减'])
  })

  it.each([
    'Product of Jacobians',
    'product of  Jacobians',
    '“product of Jacobians”',
    'product … Jacobians',
    '按指数衰减',
  ])('are left out unless each character stands there: %s', (quote) => {
    expect(shown([quote])).toEqual([])
  })

  it.each(['', ' ', '.', 'is', '指数', '. \n', 'a p'])('of hardly a word are evidence of nothing: %j', (quote) => {
    expect(shown([quote])).toEqual([])
  })

  it('that overlap are one stretch', () => {
    expect(shown(['a product of', 'product of Jacobians', 'product'])).toEqual(['a product of Jacobians'])
  })

  it('lie within the answer, in order and apart, whatever is quoted', () => {
    const text = fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', '梯', '度', ' ', '😀') })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (written, quotes) => {
        const spans = quotedSpans(written, quotes)
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(written.length)
        }
      }),
    )
  })
})
