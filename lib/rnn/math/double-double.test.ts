import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixed, fixedDivide, ONE } from '../testing/reference'
import { type DoubleDouble, divide, multiply, sum, twoProduct, twoSum } from './double-double'

const moderate = fc.double({ min: -1e30, max: 1e30, noNaN: true }).filter((x) => Math.abs(x) > 1e-30)
const wide = fc.tuple(moderate, fc.double({ min: -1e-17, max: 1e-17, noNaN: true })).map(([a, b]) => twoSum(a, a * b))

const exact = ({ hi, lo }: DoubleDouble) => fixed(hi) + fixed(lo)
const near = (got: DoubleDouble, wanted: bigint, size: bigint) => {
  const error = exact(got) - wanted
  expect((error < 0n ? -error : error) << 98n).toBeLessThanOrEqual(size < 0n ? -size : size)
}

it('twoSum and twoProduct lose nothing', () => {
  fc.assert(
    fc.property(moderate, moderate, (a, b) => {
      expect(exact(twoSum(a, b))).toBe(fixed(a) + fixed(b))
      expect(exact(twoProduct(a, b))).toBe((fixed(a) * fixed(b)) / ONE)
    }),
  )
})

it('sum, multiply and divide keep 98 bits', () => {
  fc.assert(
    fc.property(wide, wide, (a, b) => {
      const product = (exact(a) * exact(b)) / ONE
      const quotient = fixedDivide(exact(a), exact(b))
      near(sum(a, b), exact(a) + exact(b), exact(a) + exact(b))
      near(multiply(a, b), product, product)
      near(divide(a, b), quotient, quotient)
    }),
  )
})
