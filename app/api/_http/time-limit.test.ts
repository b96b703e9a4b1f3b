import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { endpoint } from './endpoint'
import { request } from './testing'
import { handlerMillis } from './time-limit'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const asked = () => request('GET', '/api/slow', { headers: { 'x-unroll-locale': 'en' } })

it('answers that it is busy instead of hanging', async () => {
  const answered = endpoint(() => new Promise(() => {}))(asked())
  await vi.advanceTimersByTimeAsync(handlerMillis)
  const response = await answered
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('10')
  expect((await response.json()).error.code).toBe('timed_out')
})

it('lets a handler take its time, and leaves no timer behind', async () => {
  const slow = endpoint(() => new Promise((resolve) => setTimeout(() => resolve(new Response('done')), 20_000)))(
    asked(),
  )
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await (await slow).text()).toBe('done')
  expect(vi.getTimerCount()).toBe(0)
})

it('hears no more of a handler that fails too late', async () => {
  const failing = endpoint(
    () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), handlerMillis + 1)),
  )(asked())
  await vi.advanceTimersByTimeAsync(handlerMillis + 1)
  expect((await failing).status).toBe(503)
})
