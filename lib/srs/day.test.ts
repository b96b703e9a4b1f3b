import { expect, it } from 'vitest'
import { momentOf } from './clock'
import { dayOf } from './day'
import { gradeShares } from './grade-shares'
import { advance, noState } from './learner-state'
import { event, review, start } from './testing/log'

const known = { interval: 10, ease: 2500, reps: 3, lapses: 0 }
const said = (n: number, card: string) => event(n, 'card.known', { card, due: start, known })
const day = (...events: Parameters<typeof advance>[1]) =>
  dayOf(advance(noState, events), 5, momentOf(start + 3_600_000, 480))

it('a card that comes with a memory is no review, no new card and no grade of the day on which it comes', () => {
  expect(day(said(1, 'own.1'))).toMatchObject({ newToday: 0, reviewedToday: 0, grades: 0 })
})

it('its first grade here is a review', () => {
  expect(day(said(1, 'own.1'), review(2, 'own.1', 3), review(3, 'q1', 3))).toMatchObject({
    newToday: 1,
    reviewedToday: 1,
    grades: 2,
  })
})

it('and no first grade of a card where shares are counted', () => {
  const events = Array.from({ length: 40 }, (_, n) => [
    said(2 * n, `own.${n}`),
    review(2 * n + 1, `own.${n}`, 4, start + 86_400_000 * 2),
  ]).flat()
  const { first, passed } = gradeShares(advance(noState, events).entries.values())
  expect(first[3]).toBeCloseTo(0.171)
  expect(passed).toEqual([0, 0, 1])
})
