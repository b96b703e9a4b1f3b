import { expect, it } from 'vitest'
import { result } from './key-text'

it('says whether a result was rounded', () => {
  expect(result(336, 6)).toBe('= 336')
  expect(result(-2.625, 4)).toBe('= −2.625')
  expect(result(53.40576171875, 6)).toBe('≈ 53.4058')
  expect(result(2 / 3, 4)).toBe('≈ 0.6667')
})
