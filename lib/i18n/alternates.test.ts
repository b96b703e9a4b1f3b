import { expect, it } from 'vitest'
import { alternates, languageAddresses } from './alternates'

it('names a page in both languages, and the one for everybody else', () => {
  expect(languageAddresses('/quiz/q1')).toEqual({
    'zh-Hans': '/zh/quiz/q1',
    en: '/en/quiz/q1',
    'x-default': '/zh/quiz/q1',
  })
  expect(languageAddresses('')).toEqual({ 'zh-Hans': '/zh', en: '/en', 'x-default': '/' })
})

it('knows a page’s own address', () => {
  expect(alternates('en', '/quiz').canonical).toBe('/en/quiz')
})
