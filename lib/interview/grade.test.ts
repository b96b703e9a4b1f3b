import { describe, expect, it } from 'vitest'
import { gradeOfAnswer } from './grade'

const rubric = {
  points: [
    { id: 'a', kind: 'must' },
    { id: 'b', kind: 'must' },
    { id: 'c', kind: 'bonus' },
  ],
} as const

describe('the grade of a written answer', () => {
  it.each([
    [['a', 'b'], [], 3],
    [['a', 'b', 'c'], [], 3],
    [['a', 'b'], ['x'], 2],
    [['a', 'c'], [], 2],
    [['c'], [], 2],
    [[], [], 1],
    [[], ['x'], 1],
  ] as const)('%j covered and %j asserted is %d', (covered, asserted, grade) => {
    expect(gradeOfAnswer(rubric, { covered, asserted })).toBe(grade)
  })
})
