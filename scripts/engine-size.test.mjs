import { expect, it } from 'vitest'
import { bundleSize, engineParts } from './lib/bundle-size.mjs'

it.each(engineParts)('$name is at most $limit bytes to download', async ({ entry, limit }) => {
  const { gzipped } = await bundleSize(entry)
  expect(gzipped).toBeGreaterThan(500)
  expect(gzipped).toBeLessThanOrEqual(limit)
})
