import { describe, expect, it } from 'vitest'
import type { Grade } from '../events/evidence'
import { dayMillis, momentOf } from './clock'
import { isLeech, leechAdvised } from './leech'
import { type MemoryState, stage } from './memory'
import { outcome } from './testing/exact'

describe('a leech', () => {
  it('is told at the eighth lapse and at every fourth after it', () => {
    const told = Array.from({ length: 25 }, (_, lapses) => lapses).filter(leechAdvised)
    expect(told).toEqual([8, 12, 16, 20, 24])
  })

  it('is a card from the eighth lapse on, as reviews that are forgotten make it', () => {
    let memory: MemoryState | null = null
    let at = Date.UTC(2026, 0, 5, 12)
    const lapsesAt: number[] = []
    for (let round = 0; round < 10; round += 1)
      for (const grade of [3, 3, 1] as Grade[]) {
        const before: number = memory?.lapses ?? 0
        memory = outcome(memory, momentOf(at, 480), grade).memory
        at = memory.state === stage.review ? memory.due + dayMillis : memory.due
        if (memory.lapses > before && leechAdvised(memory.lapses)) lapsesAt.push(memory.lapses)
        expect(isLeech(memory)).toBe(memory.lapses >= 8)
      }
    expect(lapsesAt).toEqual([8])
  })
})
