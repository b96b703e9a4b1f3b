import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '../events/event'
import { answered, attemptsOf, isRight } from './attempts'

const id = (n: number) => `0199a0a0-0000-7000-8000-00000000000${n}`
const base = {
  v: 1,
  at: Date.UTC(2026, 10, 23),
  utcOffset: 480,
  localDay: '2026-11-23',
  algorithm: 'a',
  weights: 'w',
} as const
type Payload = Extract<LearnerEvent, { kind: 'exercise' }>['payload']
const exercise = (n: number, change: Partial<Payload> = {}): LearnerEvent => ({
  ...base,
  id: id(n),
  kind: 'exercise',
  payload: { exercise: 'params.lstm', seed: 7, locale: 'zh', answer: '384', correct: true, evidence: [], ...change },
})
const undo: LearnerEvent = { ...base, id: id(9), kind: 'undo', payload: { target: id(1) } }
const place = { kind: 'params.lstm', seed: 7, level: 1 } as const

describe('an exercise', () => {
  it('was answered when the log has an answer to its kind, seed and level', () => {
    const attempts = attemptsOf([exercise(1), exercise(2, { level: 2, seed: 8 })])
    expect(answered(attempts, place)).toBe(true)
    expect(answered(attempts, { ...place, seed: 8 })).toBe(false)
    expect(answered(attempts, { ...place, seed: 8, level: 2 })).toBe(true)
    expect(answered(attempts, { ...place, kind: 'params.gru' })).toBe(false)
    expect(answered([], place)).toBe(false)
  })

  it('was not when that answer was taken back, or when it was only skipped', () => {
    expect(answered(attemptsOf([exercise(1), undo]), place)).toBe(false)
    expect(answered(attemptsOf([exercise(1, { skipped: true })]), place)).toBe(false)
  })
})

it('reads what events from before there were levels leave open', () => {
  const [right, wrong] = attemptsOf([exercise(1), exercise(2, { correct: false, slip: 'params.no-bias' })])
  expect(right).toMatchObject({ level: 1, credit: 1, hints: 0, skipped: false, eventId: id(1), localDay: '2026-11-23' })
  expect(wrong).toMatchObject({ credit: 0, slip: 'params.no-bias' })
})

it('is right when all of it is, hints or not, and the solution was not shown', () => {
  const rights = attemptsOf([
    exercise(1, { credit: 1, hints: 2 }),
    exercise(2, { credit: 1, hints: 3 }),
    exercise(3, { credit: 0.9, correct: false }),
  ]).map(isRight)
  expect(rights).toEqual([true, false, false])
})
