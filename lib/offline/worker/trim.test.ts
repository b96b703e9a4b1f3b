import { expect, it } from 'vitest'
import { fakeCaches } from '../testing/fake-caches'
import { trim } from './trim'

it('deletes what was kept first', async () => {
  const { caches, paths } = fakeCaches()
  const cache = await caches.open('visited')
  for (const path of ['/c', '/a', '/b']) await cache.put(path, new Response())
  await trim(caches, 'visited', 2)
  expect(paths('visited')).toEqual(['/a', '/b'])
  await trim(caches, 'visited', 2)
  expect(paths('visited')).toEqual(['/a', '/b'])
})
