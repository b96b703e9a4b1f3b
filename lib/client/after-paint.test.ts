import { describe, expect, it, vi } from 'vitest'
import { afterPaint } from './after-paint'

/** Frames and a clock that go on only when they are told to. */
function frames() {
  const drawn: (() => void)[] = []
  const waiting = new Map<() => void, number>()
  return {
    frame: (then: () => void) => void drawn.push(then),
    later: (then: () => void, millis: number) => {
      const timer = () => then()
      waiting.set(timer, millis)
      return () => void waiting.delete(timer)
    },
    draw: () => {
      for (const then of drawn.splice(0)) then()
    },
    pass: (millis: number) => {
      for (const [timer, due] of [...waiting]) if (due <= millis && waiting.delete(timer)) timer()
    },
  }
}

describe('work after paint', () => {
  it('is done once, behind the next frame, for all who asked before', () => {
    const work = vi.fn()
    const page = frames()
    const ask = afterPaint(work, page)
    ask()
    ask()
    page.pass(0)
    expect(work).not.toHaveBeenCalled()
    page.draw()
    expect(work).not.toHaveBeenCalled()
    page.pass(0)
    expect(work).toHaveBeenCalledTimes(1)
    page.pass(1000)
    expect(work).toHaveBeenCalledTimes(1)
    ask()
    page.draw()
    page.pass(0)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is done soon also where nothing is drawn', () => {
    const work = vi.fn()
    const page = frames()
    afterPaint(work, page)()
    page.pass(99)
    expect(work).not.toHaveBeenCalled()
    page.pass(100)
    expect(work).toHaveBeenCalledTimes(1)
    page.draw()
    page.pass(0)
    expect(work).toHaveBeenCalledTimes(1)
  })
})
