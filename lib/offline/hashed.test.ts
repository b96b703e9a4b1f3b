import { expect, it } from 'vitest'
import { isHashed } from './hashed'

it.each([
  ['/_next/static/media/a.woff2', true],
  ['/sandbox/frame.0123456789abcdef.html', true],
  ['/zh/search-index/0123456789abcdef.json', true],
  ['/en/interview-bank/0123456789abcdef.json', true],
  ['/zh/cards.json', false],
  ['/zh/marking/0123456789abcdef.json', false],
  ['/zh/lessons/lstm', false],
  ['/icon.svg', false],
])('%s: %s', (pathname, hashed) => {
  expect(isHashed(pathname)).toBe(hashed)
})
