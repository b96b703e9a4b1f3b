import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PassOptions, PassResult } from './sync'
import { createSyncLoop, type SyncLoop } from './sync-loop'
import { listenToPage } from './sync-triggers'

let pass: ReturnType<typeof vi.fn<(options?: PassOptions) => Promise<PassResult>>>
let loop: SyncLoop
beforeEach(() => {
  vi.useFakeTimers()
  pass = vi.fn(async () => ({ again: null }))
  loop = createSyncLoop({ pass })
})
afterEach(() => {
  loop.stop()
  vi.useRealTimers()
})

const optionsSeen = () => pass.mock.calls.map(([options]) => options)

describe('sync loop', () => {
  it('makes the next pass when the last one asked for it, and once a minute otherwise', async () => {
    pass.mockResolvedValueOnce({ again: 750 })
    loop.wake()
    await vi.advanceTimersByTimeAsync(749)
    expect(pass).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(pass).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pass).toHaveBeenCalledTimes(3)
  })

  it('never overlaps passes, and makes one more for all that was asked meanwhile', async () => {
    let finish = (_: PassResult) => {}
    pass.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)))
    loop.wake()
    loop.wake({ flushDrafts: true })
    loop.wake({ retryNow: true })
    expect(pass).toHaveBeenCalledTimes(1)
    finish({ again: null })
    await vi.advanceTimersByTimeAsync(0)
    expect(optionsSeen()).toEqual([{}, { flushDrafts: true, retryNow: true }])
  })

  it('sees to it that there is a pass in time, which typing on does not put off', async () => {
    loop.wake()
    await vi.advanceTimersByTimeAsync(0)
    loop.wakeWithin(10_000)
    await vi.advanceTimersByTimeAsync(9000)
    loop.wakeWithin(10_000)
    expect(pass).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(pass).toHaveBeenCalledTimes(2)
    loop.wakeWithin(90_000)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pass).toHaveBeenCalledTimes(3)
  })

  it('does not forget what was asked for while a pass was running', async () => {
    pass.mockImplementationOnce(async () => {
      loop.wakeWithin(10_000)
      return { again: null }
    })
    loop.wake()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(pass).toHaveBeenCalledTimes(2)
  })

  it('survives a database that fails under a pass', async () => {
    pass.mockRejectedValueOnce(new Error('closed'))
    loop.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pass).toHaveBeenCalledTimes(2)
  })

  it('is silent once stopped', async () => {
    loop.wake()
    loop.stop()
    loop.wake()
    await vi.advanceTimersByTimeAsync(200_000)
    expect(pass).toHaveBeenCalledTimes(1)
  })
})

describe('page', () => {
  it('wakes the loop when it is opened, online, seen and left, until it is told to stop', async () => {
    const window = new EventTarget()
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState })
    const stop = listenToPage(loop, window, document)
    const fire = async (target: EventTarget, type: string) => {
      await vi.advanceTimersByTimeAsync(0)
      target.dispatchEvent(new Event(type))
    }
    await fire(window, 'online')
    await fire(document, 'visibilitychange')
    document.visibilityState = 'hidden'
    await fire(document, 'visibilitychange')
    await fire(window, 'pagehide')
    const leaving = { flushDrafts: true, keepalive: true }
    expect(optionsSeen()).toEqual([{}, { retryNow: true }, {}, leaving, leaving])
    stop()
    await fire(window, 'online')
    expect(pass).toHaveBeenCalledTimes(5)
  })
})
