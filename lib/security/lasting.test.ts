import { expect, it } from 'vitest'
import { isAskedEachTime, isLasting, lastingHeaders } from './lasting'

it('knows the files whose address names their text', () => {
  expect(isLasting('/zh/search-index/0123456789abcdef.json')).toBe(true)
  for (const path of ['/zh/cards.json', '/zh/search-index/', '/zh/search-index/0123456789abcdef.json/x', '/search'])
    expect(isLasting(path), path).toBe(false)
})

it('keeps what is compressed from being compressed again', () => {
  expect(lastingHeaders['Cache-Control']).toContain('no-transform')
})

it('knows what tells of a newer version, and has it asked about each time', () => {
  for (const path of ['/sw.js', '/offline/zh.json']) expect(isAskedEachTime(path), path).toBe(true)
  for (const path of ['/zh/sw.js', '/offline', '/zh/offline', '/offline/zh.json/x'])
    expect(isAskedEachTime(path), path).toBe(false)
})
