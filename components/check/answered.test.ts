import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '@/lib/events/event'
import { counts, lastAnswer } from './answered'

const id = (n: number) => `0199a0a0-0000-7000-8000-00000000000${n}`
const base = { v: 1, at: Date.UTC(2026, 10, 23), utcOffset: 480, algorithm: 'a', weights: 'w' } as const
const answer = (n: number, localDay: string, correct: boolean, check = 'lstm.c1'): LearnerEvent => ({
  ...base,
  id: id(n),
  localDay,
  kind: 'check',
  payload: { check, locale: 'zh', answer: '0', correct, evidence: [] },
})
const undo = (n: number, target: number): LearnerEvent => ({
  ...base,
  localDay: '2026-11-24',
  id: id(n),
  kind: 'undo',
  payload: { target: id(target) },
})

describe('a check', () => {
  const events = [answer(1, '2026-11-22', false), answer(2, '2026-11-23', true), answer(3, '2026-11-24', false, 'x.c1')]

  it('knows its last answer', () => {
    expect(lastAnswer(events, 'lstm.c1')?.payload.correct).toBe(true)
    expect(lastAnswer(events, 'gru.c1')).toBeUndefined()
  })

  it('counts once a day of the learner', () => {
    expect(counts(events, 'lstm.c1', '2026-11-23')).toBe(false)
    expect(counts(events, 'lstm.c1', '2026-11-24')).toBe(true)
    expect(counts([], 'lstm.c1', '2026-11-24')).toBe(true)
  })

  it('counts again when the answer of the day was taken back', () => {
    expect(counts([...events, undo(4, 2)], 'lstm.c1', '2026-11-23')).toBe(true)
  })
})
