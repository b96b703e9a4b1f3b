import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StudyInput, type StudyPlan, studyPlan } from './study-plan'
import type { Mock, Task } from './tasks'

const ids = (list: readonly Task[]) => list.map(({ id }) => id)
const lessonsOf = ({ days, left }: StudyPlan) => [...days.flatMap(({ lessons }) => lessons), ...left.lessons]
const questionsOf = ({ days, left }: StudyPlan) => [...days.flatMap(({ questions }) => questions), ...left.questions]
const mocksOf = ({ days, left }: StudyPlan) => [...days.flatMap(({ interviews }) => interviews), ...left.interviews]

describe('any plan', () => {
  const list = (prefix: string, most: number) =>
    fc
      .array(fc.record({ minutes: fc.integer({ min: 1, max: 40 }), done: fc.boolean() }), { maxLength: most })
      .map((all) => all.map((one, n) => ({ id: `${prefix}${n}`, ...one })))
  const anyInput = (done = true) =>
    fc
      .record({
        days: fc.integer({ min: 0, max: 60 }),
        lessons: list('l', 14),
        questions: list('q', 6),
        interviews: fc.array(
          fc.record({ minutes: fc.constantFrom(10, 25, 45), done: fc.boolean() }) as fc.Arbitrary<Mock>,
          { maxLength: 4 },
        ),
        cards: fc.array(
          fc.record({ fresh: fc.nat(20), reviews: fc.nat(200), minutes: fc.integer({ min: 0, max: 60 }) }),
          { maxLength: 60 },
        ),
      })
      .map((all): StudyInput => {
        const fresh = <T extends { done: boolean }>(some: readonly T[]) => some.map((one) => ({ ...one, done: false }))
        if (done) return all
        return {
          ...all,
          lessons: fresh(all.lessons),
          questions: fresh(all.questions),
          interviews: fresh(all.interviews),
        }
      })

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(anyInput(), (some) => {
        expect(studyPlan(some)).toEqual(studyPlan(structuredClone(some)))
      }),
    )
  })

  it('has everything once, nothing after the eve, and tasks on the eve only where they are done', () => {
    fc.assert(
      fc.property(anyInput(), (some) => {
        const plan = studyPlan(some)
        expect(plan.days.map(({ day }) => day)).toEqual(Array.from({ length: Math.max(1, some.days) }, (_, day) => day))
        expect(ids(lessonsOf(plan)).toSorted()).toEqual(ids(some.lessons).toSorted())
        expect(ids(questionsOf(plan)).toSorted()).toEqual(ids(some.questions).toSorted())
        const lengths = (all: readonly Mock[]) => all.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
        expect(lengths(mocksOf(plan))).toEqual(lengths(some.interviews))
        for (const { day, eve, lessons, questions, interviews } of plan.days) {
          const open = [...lessons, ...questions, ...interviews].filter(({ done }) => !done)
          if (eve || some.days === 0) expect(open).toEqual([])
          if (day > 0) expect([...lessons, ...questions, ...interviews].some(({ done }) => done)).toBe(false)
          if (lessons.some(({ done }) => !done)) expect(day).toBeLessThan(0.75 * some.days)
          expect(interviews.filter(({ done }) => !done).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('keeps lessons and questions in order, and lets interviews grow', () => {
    fc.assert(
      fc.property(anyInput(false), (some) => {
        const plan = studyPlan(some)
        expect(ids(lessonsOf(plan))).toEqual(ids(some.lessons))
        expect(ids(questionsOf(plan))).toEqual(ids(some.questions))
        const lengths = plan.days.flatMap(({ interviews }) => interviews.map(({ minutes }) => minutes))
        expect(lengths.toSorted((a, b) => a - b)).toEqual(lengths)
      }),
    )
  })

  it('adds up', () => {
    fc.assert(
      fc.property(anyInput(), (some) => {
        const plan = studyPlan(some)
        for (const { cards, lessons, questions, interviews, minutes } of plan.days) {
          const all = [cards, ...lessons, ...questions, ...interviews]
          expect(minutes).toBe(all.reduce((sum, one) => sum + one.minutes, 0))
        }
        const total = plan.days.reduce((sum, { minutes }) => sum + minutes, 0)
        expect(plan.average * plan.days.length).toBeCloseTo(total, 6)
      }),
    )
  })

  it('has no day of more than twice the average where a thing of it could stand elsewhere', () => {
    fc.assert(
      fc.property(anyInput(false), (some) => {
        const plan = studyPlan(some)
        fc.pre(Object.values(plan.left).every((list) => list.length === 0))
        const full = plan.days.filter(({ minutes }) => minutes > 2 * plan.average + 1e-6)
        for (const { day, lessons, questions } of full) {
          // By its order, the first or the last of a day can go to the next day at either side.
          const moves = [
            { thing: lessons.at(-1), to: day + 1, until: Math.floor(0.75 * some.days) - 1 },
            { thing: lessons[0], to: day - 1, until: Math.floor(0.75 * some.days) - 1 },
            { thing: questions.at(-1), to: day + 1, until: some.days - 2 },
            { thing: questions[0], to: day - 1, until: some.days - 2 },
          ]
          for (const { thing, to, until } of moves) {
            if (!thing || to < 0 || to > Math.min(until, some.days - 2)) continue
            const there = plan.days[to]?.minutes ?? 0
            expect(there + thing.minutes).toBeGreaterThan(2 * plan.average - 1e-6)
          }
        }
      }),
    )
  })

  it('drops what was done when it is made anew the next day, and nothing else', () => {
    fc.assert(
      fc.property(anyInput(false), (some) => {
        const plan = studyPlan(some)
        fc.pre(some.days > 2 && Object.values(plan.left).every((list) => list.length === 0))
        const today = plan.days[0]
        const rest = <T>(all: readonly T[], done: readonly T[] = []) => all.filter((one) => !done.includes(one))
        const next = studyPlan({
          days: some.days - 1,
          lessons: rest(some.lessons, today?.lessons),
          questions: rest(some.questions, today?.questions),
          interviews: rest(some.interviews, today?.interviews),
          cards: some.cards.slice(1),
        })
        expect(ids(lessonsOf(next))).toEqual(ids(plan.days.slice(1).flatMap(({ lessons }) => lessons)))
        expect(ids(questionsOf(next))).toEqual(ids(plan.days.slice(1).flatMap(({ questions }) => questions)))
        expect(mocksOf(next)).toHaveLength(some.interviews.length - (today?.interviews.length ?? 0))
      }),
    )
  })
})
