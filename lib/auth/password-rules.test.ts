import { expect, it } from 'vitest'
import { commonPasswords } from './common-passwords'
import { passwordFault } from './password-rules'

it.each([
  ['a long enough phrase', null],
  ['abcdefghi', 'too_short'],
  ['🧠🧠🧠🧠🧠🧠🧠🧠🧠', 'too_short'],
  ['隐藏状态与细胞状态不同', null],
  ['x y'.repeat(43), 'too_long'],
  ['x '.repeat(64), null],
  ['PassWord123', 'too_common'],
  ['----------', 'too_common'],
  ['ｐａｓｓｗｏｒｄ１２３', 'too_common'],
  ['Ada@Example.org', 'is_email'],
])('says of %j: %s', (password, fault) => {
  expect(passwordFault(password, 'ada@example.org')).toBe(fault)
})

it('lists only what is not refused for its length already, in lower case', () => {
  expect(commonPasswords.size).toBeGreaterThan(70)
  for (const password of commonPasswords) {
    expect(password.length, password).toBeGreaterThanOrEqual(10)
    expect(password).toBe(password.toLowerCase())
  }
})
