import { expect, it } from 'vitest'
import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { dayMillis, type Moment, minuteMillis, momentOf } from './clock'
import { foldEvents } from './fold'
import { overview } from './overview'
import { outcome } from './testing/exact'

const start = momentOf(Date.UTC(2026, 10, 23, 4), 480)
const later = (millis: number): Moment => momentOf(start.at + millis, 480)

let n = 0
function review(card: string, grade: Grade, moment: Moment, before: readonly LearnerEvent[]): LearnerEvent {
  const { due } = outcome(foldEvents(before).get(card) ?? null, moment, grade)
  const id = `0199a0a0-0000-7000-8000-${String(n++).padStart(12, '0')}`
  const payload = { evidence: [{ card, grade, due }] }
  return { id, v: 1, ...moment, algorithm: 'a', weights: 'w', kind: 'review', payload }
}

const site = {
  cards: ['a', 'b', 'c'],
  lessons: [
    { checks: [], cards: ['a'] },
    { checks: ['x'], cards: ['b'] },
  ],
}

it('counts nothing of a learner who has done nothing', () => {
  expect(overview(site, [], new Map(), start)).toEqual({ met: 0, learned: 0, due: 0, graded: 0, lessons: 0 })
})

it('counts cards, grades of the day and lessons, of what the site has', () => {
  const events: LearnerEvent[] = []
  // Easy: learned at once, and due in days. Again: due in a minute.
  events.push(review('a', 4, start, events))
  events.push(review('b', 1, start, events))
  events.push(review('gone', 1, start, events))
  const memories = foldEvents(events)
  expect(overview(site, events, memories, start)).toEqual({ met: 2, learned: 1, due: 0, graded: 3, lessons: 1 })
  expect(overview(site, events, memories, later(2 * minuteMillis)).due).toBe(1)
  expect(overview(site, events, memories, later(400 * dayMillis))).toMatchObject({ due: 2, graded: 0, learned: 1 })
})
