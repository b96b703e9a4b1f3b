import { describe, expect, it } from 'vitest'
import { mostMinutes } from './place'
import { type StudyInput, type StudyPlan, studyPlan } from './study-plan'
import type { Mock, Task } from './tasks'

const tasks = (prefix: string, minutes: readonly number[]): Task[] =>
  minutes.map((each, n) => ({ id: `${prefix}${n}`, minutes: each, done: false }))
const mocks = (...minutes: Mock['minutes'][]): Mock[] => minutes.map((each) => ({ minutes: each, done: false }))
const cardDays = (count: number, minutes: (day: number) => number) =>
  Array.from({ length: count }, (_, day) => ({ fresh: day % 3, reviews: day, minutes: minutes(day) }))

const input: StudyInput = {
  days: 28,
  lessons: tasks('l', [18, 14, 25, 18, 35, 16, 20, 20, 26, 18, 24, 25, 9, 8]),
  questions: tasks('q', [5, 5, 5, 5, 5, 5]),
  interviews: mocks(10, 25, 45),
  cards: cardDays(28, (day) => 3 + (day % 5)),
}

const ids = (list: readonly Task[]) => list.map(({ id }) => id)
const lastDay = (plan: StudyPlan, has: (day: StudyPlan['days'][number]) => boolean) =>
  plan.days.findLast(has)?.day ?? -1

describe('a plan of four weeks', () => {
  const plan = studyPlan(input)

  it('reads all lessons in their order before the last quarter', () => {
    expect(plan.days).toHaveLength(28)
    expect(ids(plan.days.flatMap(({ lessons }) => lessons))).toEqual(ids(input.lessons))
    expect(lastDay(plan, ({ lessons }) => lessons.length > 0)).toBeLessThan(21)
    expect(Math.max(...plan.days.map(({ lessons }) => lessons.length))).toBe(1)
  })

  it('rehearses the weakest question first, and holds ever longer interviews, the last two days before', () => {
    expect(ids(plan.days.flatMap(({ questions }) => questions))).toEqual(ids(input.questions))
    expect(plan.days.flatMap(({ day, interviews }) => interviews.map(({ minutes }) => [day, minutes]))).toEqual([
      [8, 10],
      [17, 25],
      [26, 45],
    ])
  })

  it('leaves the eve to cards, and nothing out', () => {
    expect(plan.days[27]).toMatchObject({ eve: true, lessons: [], questions: [], interviews: [] })
    expect(plan.days.filter(({ eve }) => eve)).toHaveLength(1)
    expect(plan.left).toEqual({ lessons: [], questions: [], interviews: [] })
  })

  it('does not move when a part of today is done', () => {
    const first = plan.days[0]?.lessons ?? []
    expect(first).toHaveLength(1)
    const lessons = input.lessons.map((task) => ({ ...task, done: first.some(({ id }) => id === task.id) }))
    const after = studyPlan({ ...input, lessons })
    const shape = ({ days }: StudyPlan) => days.map(({ lessons, questions }) => [ids(lessons), ids(questions)])
    expect(shape(after)).toEqual(shape(plan))
    expect(after.days[0]?.lessons).toEqual([{ ...first[0], done: true }])
  })
})

describe('a plan of few days', () => {
  it('has cards alone on the eve and on the day, and says what is left', () => {
    for (const days of [0, 1]) {
      const plan = studyPlan({ ...input, days })
      expect(plan.days).toHaveLength(1)
      expect(plan.days[0]).toMatchObject({ eve: days === 1, lessons: [], questions: [], interviews: [], minutes: 3 })
      expect(plan.left).toEqual({ lessons: input.lessons, questions: input.questions, interviews: input.interviews })
    }
  })

  it('gives no day more than it can hold, and leaves the last lessons and the longest interviews', () => {
    const plan = studyPlan({ ...input, days: 2 })
    expect(plan.days[0]?.interviews).toEqual(mocks(10))
    expect(plan.left.interviews).toEqual(mocks(25, 45))
    expect(plan.days[0]?.minutes).toBeLessThanOrEqual(mostMinutes)
    const read = plan.days[0]?.lessons ?? []
    expect(ids([...read, ...plan.left.lessons])).toEqual(ids(input.lessons))
    expect(read.length).toBeGreaterThan(4)
  })

  it('counts what was done today even where there is no day for more', () => {
    const done = { id: 'l0', minutes: 18, done: true }
    const plan = studyPlan({
      ...input,
      days: 1,
      lessons: [done],
      questions: [],
      interviews: [{ minutes: 25, done: true }],
    })
    expect(plan.days[0]).toMatchObject({
      lessons: [done],
      interviews: [{ minutes: 25, done: true }],
      minutes: 3 + 18 + 25,
    })
    expect(plan.left.lessons).toEqual([])
  })
})
