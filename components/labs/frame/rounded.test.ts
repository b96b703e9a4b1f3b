import { expect, it } from 'vitest'
import { rounded } from './rounded'

it('rounds every number of plain data and leaves the rest alone', () => {
  const data = { a: [1 / 3, 2e-20 / 3, 0, 5], b: { c: 'word', d: Number.POSITIVE_INFINITY, e: [true, null] } }
  expect(rounded(data)).toEqual({
    a: [0.3333333, 6.666667e-21, 0, 5],
    b: { c: 'word', d: Number.POSITIVE_INFINITY, e: [true, null] },
  })
})
