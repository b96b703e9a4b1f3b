import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from './values'

const number = (of: string) => Number(evaluate(of))
const size = fc.integer({ min: 1, max: 500 })

// Answers of the review of the source (F28 to F31), and Vaswani et al. 2017, Table 1.
it.each([
  ['steps.recurrent(6,1000)', '1005'],
  ['steps.bidirectional(6,1000)', '6000'],
  ['steps.attention(6,1000)', '6'],
  ['steps.generating(6,1000)', '6000'],
  ['work.even.gru(512)', '512'],
  ['work.even.lstm(512)', '1024'],
  ['memory.cache.gib(32,8192,32,128,32,2)', '4.00'],
  ['memory.cache.gib(32,8192,32,128,8,2)', '1.00'],
  ['memory.state.mib(32,4096,2)', '0.50'],
  ['memory.scores.gib(32,8192,2)', '4.00'],
  ['field.kernel(3,4)', '81'],
  ['field.two(3,4)', '31'],
])('%s is %s', (of, text) => {
  expect(evaluate(of)).toBe(text)
})

describe('the work of a layer', () => {
  it('is 2nd², 6nd², 8nd² for the cells and 4nd² + 2n²d for attention, which is never cheaper than the plain RNN', () => {
    fc.assert(
      fc.property(size, size, (d, n) => {
        const sizes = `(${d},${n})`
        expect(number(`work.rnn${sizes}`)).toBe(2 * n * d * d)
        expect(number(`work.gru${sizes}`)).toBe(6 * n * d * d)
        expect(number(`work.lstm${sizes}`)).toBe(8 * n * d * d)
        expect(number(`work.attention${sizes}`)).toBeGreaterThan(number(`work.rnn${sizes}`))
        expect(number(`work.block${sizes}`)).toBeGreaterThan(number(`work.lstm${sizes}`))
      }),
    )
  })

  it('is even between attention and the LSTM at n = 2d', () => {
    fc.assert(
      fc.property(size, (d) => {
        expect(number(`work.attention(${d},${2 * d})`)).toBe(number(`work.lstm(${d},${2 * d})`))
      }),
    )
  })
})

describe('a stack of dilated convolutions', () => {
  it('sees k^L or 1 + (k − 1)(2^L − 1) positions, and needs one layer less for no n', () => {
    const kernel = fc.integer({ min: 2, max: 5 })
    fc.assert(
      fc.property(kernel, fc.integer({ min: 1, max: 8 }), (k, L) => {
        expect(number(`field.kernel(${k},${L})`)).toBe(k ** L)
        expect(number(`field.two(${k},${L})`)).toBe(1 + (k - 1) * (2 ** L - 1))
        expect(number(`field.kernel.layers(${k},${k ** L})`)).toBe(L)
        expect(number(`field.kernel.layers(${k},${k ** L + 1})`)).toBe(L + 1)
      }),
    )
  })
})
