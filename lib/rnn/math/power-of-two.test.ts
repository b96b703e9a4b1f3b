import { expect, it } from 'vitest'
import { powerOfTwo } from './power-of-two'

it('is exact from the smallest to the largest power that a double can be', () => {
  expect(powerOfTwo(-1074)).toBe(5e-324)
  expect(powerOfTwo(-1)).toBe(0.5)
  expect(powerOfTwo(0)).toBe(1)
  expect(powerOfTwo(1023)).toBe(8.98846567431158e307)
  for (let k = -1074; k < 1023; k++) expect(powerOfTwo(k + 1)).toBe(2 * powerOfTwo(k))
})
