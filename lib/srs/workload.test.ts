import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentOf } from './clock'
import { advance, noState } from './learner-state'
import { logs, start } from './testing/log'
import { nextWorkload, workload } from './workload'

describe('the workload that is kept', () => {
  it('is the one that is counted anew, whatever comes', () => {
    const moment = momentOf(start + 20 * 86_400_000, 480)
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 8 }), (events, size) => {
        let state = noState
        let load: ReadonlyMap<number, number> = new Map()
        for (let i = 0; i < events.length; i += size) {
          const next = advance(state, events.slice(i, i + size))
          load = nextWorkload(load, state.memories, next.memories, moment)
          state = next
          expect(load).toEqual(workload(state.memories.values(), moment))
        }
      }),
    )
  })
})
