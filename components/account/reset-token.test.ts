import { expect, it } from 'vitest'
import { resetToken } from './reset-token'

it.each([
  ['#token=abcDEF_-123', 'abcDEF_-123'],
  [`#token=${encodeURIComponent('a+b/c=')}`, 'a+b/c='],
  ['#token=', null],
  ['#content', null],
  ['', null],
])('the token of %j is %j', (hash, token) => {
  expect(resetToken(hash)).toBe(token)
})
