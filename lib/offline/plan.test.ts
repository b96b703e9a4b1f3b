import { expect, it } from 'vitest'
import type { Entry, OfflineManifest } from './manifest'
import { obsolete, planOf, sizeOf } from './plan'

const entry = (address: string, hash: string, revision?: string): Entry => ({
  address,
  kind: 'page',
  hash,
  bytes: 10,
  size: 30,
  ...(revision && { revision }),
})
const manifest: OfflineManifest = {
  build: 'b',
  locale: 'zh',
  entries: [entry('/zh', 'h1', 'r1'), entry('/zh/quiz', 'h2', 'r2'), entry('/icon.svg', 'h3'), entry('/zh/new', 'h4')],
}
const addresses = (entries: readonly Entry[]) => entries.map(({ address }) => address)

it('fetches what is new or changed, takes over what is the same, and leaves what is there', () => {
  const { fetched, reused } = planOf(manifest, {
    there: new Set(['/zh/quiz']),
    before: { '/zh': 'r1', '/icon.svg': 'other' },
  })
  expect(addresses(fetched)).toEqual(['/icon.svg', '/zh/new'])
  expect(addresses(reused)).toEqual(['/zh'])
})

it('takes over nothing whose address changes with its content: that is kept in one place', () => {
  const hashed: OfflineManifest = { ...manifest, entries: [entry('/_next/static/a.js', 'h')] }
  expect(planOf(hashed, { there: new Set(), before: { '/_next/static/a.js': 'h' } }).reused).toEqual([])
})

it('counts what lists have in common once', () => {
  expect(sizeOf([manifest.entries, manifest.entries.slice(0, 2)])).toEqual({ bytes: 40, size: 120 })
  expect(sizeOf([])).toEqual({ bytes: 0, size: 0 })
})

it('names what nothing wants any more', () => {
  expect(obsolete(['a', 'b', 'c'], [['a'], new Set(['c', 'd'])])).toEqual(['b'])
})
