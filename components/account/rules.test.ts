import { describe, expect, it } from 'vitest'
import { accountMessages } from '@/lib/i18n/messages/account'
import { wrongEmail, wrongNewPassword } from './rules'

const m = accountMessages.en

describe('an address', () => {
  it.each(['ada@example.com', ' 爱达@例子.公司 ', 'a+b@sub.example.org'])('may be %j', (email) => {
    expect(wrongEmail(email, 'en')).toEqual({})
  })
  it.each(['', 'ada', 'ada@', '@example.com', 'ada@example', 'a b@example.com', 'a@b@example.com'])(
    'may not be %j',
    (email) => {
      expect(wrongEmail(email, 'en')).toEqual({ email: m.wrongEmail })
    },
  )
})

describe('a new password', () => {
  it.each([
    ['', m.noPassword],
    ['123456789', m.shortPassword(9)],
    ['😀'.repeat(9), m.shortPassword(9)],
    ['1234567890', null],
    ['只有我知道的一句话啊', null],
    ['          ', null],
    ['a'.repeat(128), null],
    ['a'.repeat(129), m.longPassword(129)],
  ])('%j', (password, wrong) => {
    expect(wrongNewPassword(password, 'en')).toBe(wrong)
  })
})
