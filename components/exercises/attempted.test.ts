import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '@/lib/events/event'
import { attempted } from './attempted'

const id = (n: number) => `0199a0a0-0000-7000-8000-00000000000${n}`
const base = {
  v: 1,
  at: Date.UTC(2026, 10, 23),
  utcOffset: 480,
  localDay: '2026-11-23',
  algorithm: 'a',
  weights: 'w',
} as const
const answer: LearnerEvent = {
  ...base,
  id: id(1),
  kind: 'exercise',
  payload: { exercise: 'params.lstm', seed: 7, locale: 'zh', answer: '384', correct: true, evidence: [] },
}
const undo: LearnerEvent = { ...base, id: id(2), kind: 'undo', payload: { target: answer.id } }

describe('an exercise', () => {
  it('was attempted when the log has an answer of its kind and seed', () => {
    expect(attempted([answer], 'params.lstm', 7)).toBe(true)
    expect(attempted([answer], 'params.lstm', 8)).toBe(false)
    expect(attempted([answer], 'params.gru', 7)).toBe(false)
    expect(attempted([], 'params.lstm', 7)).toBe(false)
  })

  it('was not when that answer was taken back', () => {
    expect(attempted([answer, undo], 'params.lstm', 7)).toBe(false)
  })
})
