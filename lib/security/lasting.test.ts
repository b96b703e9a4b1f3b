import { expect, it } from 'vitest'
import { isLasting, lastingHeaders } from './lasting'

it('knows the files whose address names their text', () => {
  expect(isLasting('/zh/search-index/0123456789abcdef.json')).toBe(true)
  for (const path of ['/zh/cards.json', '/zh/search-index/', '/zh/search-index/0123456789abcdef.json/x', '/search'])
    expect(isLasting(path), path).toBe(false)
})

it('keeps what is compressed from being compressed again', () => {
  expect(lastingHeaders['Cache-Control']).toContain('no-transform')
})
