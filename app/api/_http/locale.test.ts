import { expect, it } from 'vitest'
import { requestLocale } from './locale'

it.each([
  [{}, 'zh'],
  [{ 'accept-language': 'en' }, 'en'],
  [{ 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' }, 'en'],
  [{ 'accept-language': 'fr, zh-TW;q=0.7, en;q=0.8' }, 'en'],
  [{ 'accept-language': 'fr' }, 'zh'],
  [{ 'accept-language': 'en;q=0, zh;q=0.1' }, 'zh'],
  [{ 'accept-language': ';;;,,q=,en;q=x' }, 'zh'],
  [{ 'accept-language': 'zh-CN', 'x-unroll-locale': 'en' }, 'en'],
  [{ 'accept-language': 'en', 'x-unroll-locale': 'tlh' }, 'en'],
] as const)('reads %j as %s', (headers, locale) => {
  expect(requestLocale(new Headers(headers))).toBe(locale)
})
