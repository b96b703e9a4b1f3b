import { expect, it } from 'vitest'
import { inParallel } from './in-parallel'

it('does all of the work, never more at once than it may', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  await inParallel(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    done.push(item)
  })
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

it('begins nothing more after a failure, waits for what is under way, and throws what failed', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const attempt = inParallel(2, [1, 2, 3, 4], async (item) => {
    begun.push(item)
    await Promise.resolve()
    if (item === 1) throw new Error('the first')
    await Promise.resolve()
    ended.push(item)
  })
  await expect(attempt).rejects.toThrow('the first')
  expect(begun).toEqual([1, 2])
  expect(ended).toEqual([2])
})
