import { expect, it } from 'vitest'
import { excerptOf } from './excerpt'

it.each([
  ['What is **the** forget gate $f_t$?', 'What is the forget gate f_t?'],
  ['# Gates\n\n- one\n- `two`', 'Gates one two'],
  ['> 1. 看 [这篇](https://example.org)，![图](x.png)', '看 这篇，图'],
  ['```python\nx = a * b\n```', 'x = a * b'],
  ['$$a * b * c$$', 'a * b * c'],
  ['a_1 and b_1', 'a_1 and b_1'],
])('%j reads as %j', (markdown, text) => {
  expect(excerptOf(markdown)).toBe(text)
})

it('leaves something to read of a card that is all marks', () => {
  expect(excerptOf('```')).toBe('```')
})

it('is cut between characters', () => {
  const long = excerptOf('🙂'.repeat(500))
  expect(long.length).toBeLessThanOrEqual(160)
  expect(long).toMatch(/^🙂+…$/u)
})
