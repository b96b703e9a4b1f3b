import { describe, expect, it } from 'vitest'
import { preferredLocale } from './accept-language'

describe('preferredLocale', () => {
  it.each([
    [null, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr, de;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['en;q=0.5, zh;q=0.7', 'zh'],
    ['zh;q=0.2, EN-us;q=0.3', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['en;q=0', 'zh'],
    ['en;q=nonsense, zh', 'zh'],
    [';;,,=', 'zh'],
  ])('answers %j with %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})
