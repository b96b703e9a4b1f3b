import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Item } from './item'
import { sampleItems } from './testing/sample-items'
import { OptimiserUnavailable, train, workerFile } from './train'

const items = sampleItems({ cards: 60, each: 5, seed: 3 })
const silent = () => {}

it('trains the same weights from the same items, whatever else these histories hold', async () => {
  const weights = await train(items, 1, silent)
  expect(weights).toHaveLength(21)
  expect(weights.every(Number.isFinite)).toBe(true)
  expect(await train(items, 1, silent)).toEqual(weights)
  // What came after an item is not its business.
  const early = items.slice(0, 120)
  const cut = early.map(({ history, last }): Item => ({ history: history.slice(0, last + 1), last }))
  expect(await train(cut, 1, silent)).toEqual(await train(early, 1, silent))
})

it('says that there is no optimiser where its package cannot be loaded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unroll-train-'))
  try {
    // No node_modules above it: nothing is found from there.
    const file = join(folder, 'worker.mjs')
    await copyFile(workerFile, file)
    await expect(train(items, 1, silent, file)).rejects.toThrow(OptimiserUnavailable)
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('ends with the error of its thread, not in silence', async () => {
  await expect(train(items, 1, silent, join(tmpdir(), 'unroll-no-such-worker.mjs'))).rejects.toThrow(/no-such-worker/)
})
