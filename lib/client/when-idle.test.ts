import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whenIdle } from './when-idle'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks the browser, and takes the request back', () => {
  const ask = vi.fn(() => 7)
  const takeBack = vi.fn()
  vi.stubGlobal('requestIdleCallback', ask)
  vi.stubGlobal('cancelIdleCallback', takeBack)
  const work = vi.fn()
  const refrain = whenIdle(work, { timeout: 1000, otherwise: 50 })
  expect(ask).toHaveBeenCalledWith(work, { timeout: 1000 })
  refrain()
  expect(takeBack).toHaveBeenCalledWith(7)
})

it('waits where the browser cannot tell when it is idle', () => {
  const work = vi.fn()
  whenIdle(work, { otherwise: 50 })
  vi.advanceTimersByTime(49)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledOnce()
  whenIdle(work, { otherwise: 50 })()
  vi.advanceTimersByTime(100)
  expect(work).toHaveBeenCalledOnce()
})
