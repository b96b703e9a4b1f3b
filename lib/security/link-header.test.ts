import { expect, it } from 'vitest'
import { linkHeader } from './link-header'

it('names the page itself and every twin with absolute addresses', () => {
  expect(linkHeader('https://unroll.example', '/en/quiz/q1')?.split(', ')).toEqual([
    '<https://unroll.example/en/quiz/q1>; rel="canonical"',
    '<https://unroll.example/zh/quiz/q1>; rel="alternate"; hreflang="zh-Hans"',
    '<https://unroll.example/en/quiz/q1>; rel="alternate"; hreflang="en"',
    '<https://unroll.example/zh/quiz/q1>; rel="alternate"; hreflang="x-default"',
  ])
  expect(linkHeader('https://unroll.example', '/zh')).toContain(
    '<https://unroll.example/>; rel="alternate"; hreflang="x-default"',
  )
})

it('has nothing to say of what has no language', () => {
  expect(linkHeader('https://unroll.example', '/icon.svg')).toBeUndefined()
})
