import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '../events/event'
import { byTime } from '../events/order'
import { standing } from '../events/standing'
import { statusesOf } from './card-status'
import { entriesByCard } from './entries'
import { foldEvents } from './fold'
import { advance, type LearnerState, noState } from './learner-state'
import { ownCardsOf } from './own-cards'
import { settingsOf } from './settings'
import { event, idOf, logs, review } from './testing/log'

/** A state as plain data: maps in the order of their keys. */
function plain(state: LearnerState) {
  const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const { events, undone, entries, memories, settings, statuses, ownCards } = state
  return {
    events,
    undone: [...undone].sort(),
    entries: sorted(entries),
    memories: sorted(memories),
    settings,
    statuses: sorted(statuses),
    ownCards: sorted(ownCards),
  }
}

/** The state by the plain folds, all events at once. */
function folded(events: readonly LearnerEvent[]): LearnerState {
  const stand = standing(events)
  const settings = settingsOf(events)
  return {
    events: [...events].sort(byTime),
    seen: new Set(),
    undone: new Set(events.flatMap((one) => (one.kind === 'undo' ? [one.payload.target] : []))),
    entries: entriesByCard(events),
    memories: foldEvents(events, settings),
    settings,
    statuses: statusesOf(stand),
    ownCards: ownCardsOf(stand),
  }
}

/** Cuts a list into pieces, in any order, some of it twice. */
const arrivals = logs.chain((events) =>
  fc.record({
    events: fc.constant(events),
    order: fc.shuffledSubarray([...events, ...events.slice(0, 5)], {
      minLength: events.length + Math.min(5, events.length),
    }),
    size: fc.integer({ min: 1, max: 8 }),
  }),
)

function arrived(order: readonly LearnerEvent[], size: number, from = noState): LearnerState {
  let state = from
  for (let i = 0; i < order.length; i += size) state = advance(state, order.slice(i, i + size))
  return state
}

describe('the state of a learner', () => {
  it('is the fold of all events, however they arrive', () => {
    fc.assert(
      fc.property(arrivals, ({ events, order, size }) => {
        expect(plain(arrived(order, size))).toEqual(plain(folded(events)))
      }),
      { numRuns: 300 },
    )
  })

  it('is the fold of what is left when events are taken out again', () => {
    fc.assert(
      fc.property(arrivals, fc.nat(), ({ events, order, size }, pick) => {
        const gone = events.filter((_, i) => i % 3 === pick % 3)
        const left = events.filter((one) => !gone.includes(one))
        const state = advance(
          arrived(order, size),
          [],
          gone.map(({ id }) => id),
        )
        expect(plain(state)).toEqual(plain(folded(left)))
      }),
    )
  })

  it('takes over another time that the server fixed for an event', () => {
    const early = review(1, 'q1', 3)
    const late = { ...early, at: early.at + 1000 }
    const other = review(2, 'q1', 1, early.at + 500)
    expect(plain(advance(advance(noState, [early, other]), [late]))).toEqual(plain(folded([late, other])))
  })

  it('of two devices that each hear of the other’s grades is the same', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (events, pick) => {
        const mine = events.filter((_, i) => (i + pick) % 2 === 0)
        const theirs = events.filter((one) => !mine.includes(one))
        const here = advance(advance(noState, mine), theirs)
        const there = theirs.reduceRight((state, one) => advance(state, [one]), noState)
        expect(plain(advance(there, mine))).toEqual(plain(here))
      }),
    )
  })

  it('folds only the cards that an event is about', () => {
    const before = advance(noState, [review(1, 'q1', 3), review(2, 'q2', 3)])
    const after = advance(before, [review(3, 'q1', 3)])
    expect(after.memories.get('q2')).toBe(before.memories.get('q2'))
    expect(after.memories.get('q1')).not.toEqual(before.memories.get('q1'))
    expect(advance(after, [])).toBe(after)
    expect(advance(after, [event(9, 'interview.finished', { interview: idOf(9) })]).settings).toBe(after.settings)
  })
})

it('a card whose only grade goes together with a change of the settings has no memory left', () => {
  const grade = review(1, 'q1', 3)
  const before = advance(noState, [grade])
  const after = advance(before, [event(2, 'settings', { changes: { learningSteps: [5, 30] } })], [grade.id])
  expect(after.memories.size).toBe(0)
})
