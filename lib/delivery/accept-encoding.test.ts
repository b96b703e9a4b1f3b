import { expect, it } from 'vitest'
import { bestEncoding } from './accept-encoding'

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP;q=0.5, BR ; q=0.1', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['broken;q=br', undefined],
  ['', undefined],
  [null, undefined],
])('%j takes %s', (header, encoding) => {
  expect(bestEncoding(header)).toBe(encoding)
})
