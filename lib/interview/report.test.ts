import { describe, expect, it } from 'vitest'
import { interviewReport, questionReport, scoreOf } from './report'

const points = [
  { id: 'q1.p1', kind: 'must', weight: 50 },
  { id: 'q1.p2', kind: 'must', weight: 30 },
  { id: 'q1.p3', kind: 'bonus', weight: 20 },
] as const

const question = (id: string, covered: string[] | null) => ({ id, openedAt: 0, answer: '', seconds: null, covered })

describe('report', () => {
  it('scores the sum of the covered weights, each point once and only those of the rubric', () => {
    expect(scoreOf(points, ['q1.p1', 'q1.p3', 'q1.p1', 'q2.p1'])).toBe(70)
    expect(scoreOf(points, [])).toBe(0)
    expect(
      scoreOf(
        points,
        points.map((point) => point.id),
      ),
    ).toBe(100)
  })

  it('keeps must-haves and bonus apart and lists what was covered and missed in the order of the rubric', () => {
    expect(questionReport(points, ['q1.p3', 'q1.p1'])).toEqual({
      score: 70,
      must: { got: 50, of: 80 },
      bonus: { got: 20, of: 20 },
      covered: ['q1.p1', 'q1.p3'],
      missed: ['q1.p2'],
    })
  })

  it('takes the mean of the answers that are marked', () => {
    const questions = [question('q1', ['q1.p1']), question('q2', []), question('q3', null), question('gone', ['x.p1'])]
    const rubrics = new Map(['q1', 'q2', 'q3'].map((id) => [id, points]))
    const report = interviewReport({ questions }, rubrics)
    expect(report.overall).toBe(25)
    expect(report.questions.map(({ id, report }) => [id, report?.score ?? null])).toEqual([
      ['q1', 50],
      ['q2', 0],
      ['q3', null],
      ['gone', null],
    ])
    expect(interviewReport({ questions: [question('q1', null)] }, rubrics).overall).toBeNull()
  })
})
