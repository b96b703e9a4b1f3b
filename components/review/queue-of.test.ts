import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayMillis, momentOf } from '@/lib/srs/clock'
import { advance, noState } from '@/lib/srs/learner-state'
import { logs, start } from '@/lib/srs/testing/log'
import { everything } from './deck'
import { queueKeeper, todaysQueue } from './queue-of'

const cards = ['q1', 'q2', 'own.1', 'own.2'].map((id, n) => ({
  id,
  tags: [],
  note: n % 2 ? 'n' : undefined,
  own: { id, front: id, back: '', tags: [], deck: '' },
}))

it('the queue that is kept through a session is the one that is made anew, whatever happens meanwhile', () => {
  const step = fc.record({ hours: fc.nat(30), own: fc.boolean() })
  fc.assert(
    fc.property(logs, fc.array(step, { minLength: 1, maxLength: 40 }), (events, steps) => {
      const keep = queueKeeper()
      const own = { ...everything, own: true }
      let state = noState
      let at = start + 30 * dayMillis
      for (const [i, event] of events.entries()) {
        const { hours = 0, own: ofOwn = false } = steps[i % steps.length] ?? {}
        state = advance(state, [event])
        at += hours * 600_000
        const input = [cards, ofOwn ? own : everything, state, momentOf(at, 480)] as const
        expect(keep(...input)).toEqual(todaysQueue(...input))
      }
    }),
  )
})
