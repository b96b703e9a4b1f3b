import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Allowance } from './allowances'
import { RateLimiter } from './rate-limiter'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const three: Allowance = { name: 'three', by: 'address', requests: 3, seconds: 60 }
const salt = new Uint8Array(16)

const times = async (limiter: RateLimiter, n: number, subject: string, allowance = three) => {
  const waits: number[] = []
  for (let i = 0; i < n; i++) waits.push(await limiter.take(allowance, subject))
  return waits
}

it('refuses what is more than allowed, until its window is over', async () => {
  const limiter = new RateLimiter(salt)
  expect(await times(limiter, 3, 'a')).toEqual([0, 0, 0])
  vi.advanceTimersByTime(10_000)
  expect(await times(limiter, 2, 'a')).toEqual([50_000, 50_000])
  vi.advanceTimersByTime(50_000)
  expect(await times(limiter, 4, 'a')).toEqual([0, 0, 0, 60_000])
})

it('counts each subject and each allowance by itself', async () => {
  const limiter = new RateLimiter(salt)
  await times(limiter, 4, 'a')
  expect(await times(limiter, 1, 'b')).toEqual([0])
  expect(await times(limiter, 1, 'a', { ...three, name: 'other' })).toEqual([0])
  expect(await times(limiter, 1, 'a')).toEqual([60_000])
})

it('keeps no more counters than cells, and pushes nobody’s count out', async () => {
  const cells = 32
  const limiter = new RateLimiter(salt, cells)
  await times(limiter, 4, 'a')
  for (let i = 0; i < 10 * cells; i++) await limiter.take(three, `flood ${i}`)
  expect(vi.getTimerCount()).toBeLessThanOrEqual(cells)
  expect(vi.getTimerCount()).toBeGreaterThan(cells / 2)
  expect(await times(limiter, 1, 'a')).toEqual([60_000])
  vi.advanceTimersByTime(60_000)
  expect(vi.getTimerCount()).toBe(0)
})
