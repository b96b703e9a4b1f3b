import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '../events/event'
import { foldEvents } from './fold'
import { answeredChecks, lessonProgress } from './lesson-progress'

const minute = 60_000
const start = Date.UTC(2026, 5, 1, 12)
const envelope = (n: number) => ({
  id: `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
  v: 1 as const,
  at: start + n * 20 * minute,
  utcOffset: 0,
  localDay: '2026-06-01',
  algorithm: 'fsrs-6',
  weights: 'default',
})
const evidence = (card: string, grade: 1 | 3) => [{ card, grade, due: start }]
const check = (n: number, id: string, correct = true): LearnerEvent => ({
  ...envelope(n),
  kind: 'check',
  payload: { check: id, locale: 'en', answer: '1', correct, evidence: evidence('a.one', correct ? 3 : 1) as never },
})
const review = (n: number, card: string): LearnerEvent => ({
  ...envelope(n),
  kind: 'review',
  payload: { evidence: evidence(card, 3) as never },
})
const undo = (n: number, target: number): LearnerEvent => ({
  ...envelope(n),
  kind: 'undo',
  payload: { target: envelope(target).id },
})

const lesson = { checks: ['l.c1', 'l.c2'], cards: ['a.one', 'a.two'] }
const progress = (events: LearnerEvent[], work = lesson) =>
  lessonProgress(work, answeredChecks(events), foldEvents(events))

describe('the progress of a lesson', () => {
  it('is none without events, and none from another lesson', () => {
    expect(progress([])).toEqual({ answered: 0, learned: 0, state: 'new' })
    expect(progress([review(1, 'b.other')])).toEqual({ answered: 0, learned: 0, state: 'new' })
  })

  it('begins with a check, answered wrong or right, and counts each check once', () => {
    expect(progress([check(1, 'l.c1', false), check(2, 'l.c1')])).toMatchObject({ answered: 1, state: 'begun' })
  })

  it('begins with a card, and a card counts as learned once it has left the learning steps', () => {
    expect(progress([review(1, 'a.two')])).toEqual({ answered: 0, learned: 0, state: 'begun' })
    expect(progress([review(1, 'a.two'), review(2, 'a.two')])).toEqual({ answered: 0, learned: 1, state: 'begun' })
  })

  it('is finished when every check is answered; undoing one opens it again', () => {
    const all = [check(1, 'l.c1'), check(2, 'l.c2', false)]
    expect(progress(all)).toMatchObject({ answered: 2, state: 'finished' })
    expect(progress([...all, undo(3, 2)])).toMatchObject({ answered: 1, state: 'begun' })
  })

  it('of a lesson without checks is finished when every card is learned', () => {
    const work = { checks: [], cards: ['a.one'] }
    expect(progress([review(1, 'a.one')], work).state).toBe('begun')
    expect(progress([review(1, 'a.one'), review(2, 'a.one')], work).state).toBe('finished')
    expect(progress([], { checks: [], cards: [] }).state).toBe('new')
  })
})
