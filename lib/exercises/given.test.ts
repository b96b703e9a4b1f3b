import { describe, expect, it } from 'vitest'
import { valueText } from './answer/key-text'
import { givenAnswer, givenNothing, givenUp } from './given'
import { grade } from './grade'
import { instanceOf } from './instance'
import { everyForm } from './testing/every-form'

const instance = instanceOf(everyForm, 11, 2)
const keys = Object.fromEntries(instance.parts.map(({ id, answer }) => [id, valueText(answer, answer.key)]))
const conventional = { ...keys, shape: valueText({ form: 'shape', key: [] }, [2, (instance.spec as { h: number }).h]) }
const given = (answers: Record<string, string>, meant?: string, hints: 0 | 1 = 0) =>
  givenAnswer(instance, { locale: 'en', answers, hints, meant }, grade(instance, answers, meant))

describe('what is kept of an exercise', () => {
  it('is where it was drawn from, and every part that was filled in', () => {
    const { size: _, ...asked } = keys
    expect(given({ ...asked, size: '  ' }, undefined, 1)).toEqual({
      exercise: 'testing.every-form',
      seed: 11,
      level: 2,
      locale: 'en',
      answer: keys.sum,
      answers: asked,
      correct: true,
      credit: 1,
      hints: 1,
    })
  })

  it('names the slip of the first part that went wrong, and is not right', () => {
    const slip = instance.parts.find(({ id }) => id === 'size')?.slips[0]
    const { correct, credit, slip: named } = given({ ...keys, size: String(slip?.value), sum: '99' })
    expect({ correct, named }).toEqual({ correct: false, named: 'testing.doubled' })
    expect(credit).toBeCloseTo(4 / 6, 12)
  })

  it('tells another convention, which is no slip, from one that the learner meant', () => {
    expect(given(conventional)).toMatchObject({ correct: false, convention: 'testing.rows' })
    expect(given(conventional)).not.toHaveProperty('slip')
    expect(given(conventional)).not.toHaveProperty('meant')
    expect(given(conventional, 'testing.rows')).toMatchObject({
      correct: true,
      credit: 1,
      convention: 'testing.rows',
      meant: true,
    })
    expect(given(keys, 'testing.rows')).not.toHaveProperty('meant')
  })

  it('is nothing right when the solution was asked for, and nothing at all when it was skipped', () => {
    expect(givenUp(instance, { locale: 'zh', answers: { y: '0.1' } })).toMatchObject({
      answer: '',
      answers: { y: '0.1' },
      credit: 0,
      hints: 3,
      correct: false,
    })
    expect(givenNothing(instance, { locale: 'zh', hints: 2 })).toMatchObject({ skipped: true, hints: 2, answers: {} })
  })
})
