import { describe, expect, it } from 'vitest'
import type { StudyContent } from '@/lib/content/types'
import { dayMillis, momentOf } from '@/lib/srs/clock'
import { advance, type LearnerState, noState } from '@/lib/srs/learner-state'
import { event, review, start } from '@/lib/srs/testing/log'
import { mostDays, studyOf } from './study-room'

const content: StudyContent = {
  lessons: ['l1', 'l2', 'l3'].map((id) => ({ id, title: id, minutes: 20, checks: [`${id}.c`], cards: [] })),
  questions: ['q1', 'q2'].map((id) => ({ id, prompt: '', points: [], misconceptions: [] })),
  cards: Array.from({ length: 30 }, (_, n) => ({ id: `card.${n}` })),
}
const moment = momentOf(start, 480)
const inDays = (days: number) => new Date(start + days * dayMillis).toISOString().slice(0, 10)
const learner = (interview: string | null, more: LearnerState['events'] = []) =>
  advance(noState, [event(90, 'settings', { changes: { interview, newPerDay: 4 } }, start), ...more])
const planned = (days: number, more: LearnerState['events'] = []) => {
  const study = studyOf(content, null, learner(inDays(days), more), moment)
  if (study.phase !== 'planned') throw new Error(study.phase)
  return study
}

describe('the plan of a learner', () => {
  it('is none without a date, after it, and far before it', () => {
    expect(studyOf(content, null, learner(null), moment)).toEqual({ phase: 'no-date' })
    expect(studyOf(content, null, learner(inDays(-1)), moment)).toEqual({ phase: 'passed' })
    expect(studyOf(content, null, learner(inDays(mostDays + 1)), moment)).toEqual({ phase: 'too-far' })
    expect(studyOf(content, null, learner('9999-12-31'), moment)).toEqual({ phase: 'too-far' })
  })

  it('has the day’s new cards and reviews, as the review page has them', () => {
    const { plan, missedCards } = planned(10, [review(1, 'card.0', 4, start - 60 * dayMillis)])
    expect(plan.days).toHaveLength(10)
    expect(plan.days[0]?.cards).toMatchObject({ fresh: 3, reviews: 1 })
    const fresh = plan.days.reduce((sum, { cards }) => sum + cards.fresh, 0)
    expect(fresh).toBe(29)
    expect(missedCards).toBe(0)
  })

  it('says how many cards will not be met', () => {
    expect(planned(5).missedCards).toBe(10)
  })

  it('does not become shorter for today when a card is graded', () => {
    const before = planned(10).plan.days[0]
    const after = planned(10, [review(1, 'card.0', 4, start)]).plan.days[0]
    expect(after?.cards.fresh).toBe((before?.cards.fresh ?? 0) - 1)
    expect(after?.lessons).toEqual(before?.lessons)
  })

  it('drops a lesson on the day after it was read', () => {
    const read = event(
      1,
      'check',
      { check: 'l1.c', locale: 'en', answer: '', correct: true, evidence: [{ card: 'card.0', grade: 3, due: start }] },
      start,
    )
    const state = learner(inDays(10), [read])
    const ids = (at: number) => {
      const study = studyOf(content, null, state, momentOf(at, 480))
      return study.phase === 'planned' ? study.plan.days.flatMap(({ lessons }) => lessons.map(({ id }) => id)) : []
    }
    expect(ids(start)).toEqual(['l1', 'l2', 'l3'])
    expect(ids(start + dayMillis)).toEqual(['l2', 'l3'])
  })

  it('takes the learner’s own pace once it is known', () => {
    expect(planned(10)).toMatchObject({ ownPace: false, pace: 15_000 })
    const timed = event(1, 'review', { evidence: [{ card: 'card.0', grade: 3, due: start }], took: 4000 }, start)
    expect(planned(10, [timed])).toMatchObject({ ownPace: true, pace: 4000 })
  })

  it('has the glance of the day itself, and only cards on the eve', () => {
    expect(planned(0).plan.days).toHaveLength(1)
    expect(planned(1).plan.days[0]).toMatchObject({ eve: true, lessons: [], questions: [], interviews: [] })
  })
})
