import { describe, expect, it } from 'vitest'
import { interviewReport, type ReportQuestion } from './report'
import type { InterviewState, QuestionState } from './session'

const about: ReportQuestion = {
  points: [
    { id: 'q1.p1', kind: 'must', weight: 50 },
    { id: 'q1.p2', kind: 'must', weight: 30, tradeOff: true },
    { id: 'q1.p3', kind: 'bonus', weight: 20 },
  ],
  misconceptions: [
    { id: 'q1.m1', penalty: 15 },
    { id: 'q1.m2', penalty: 10 },
  ],
}
const step = (id: string, part: Partial<QuestionState> = {}): QuestionState => ({
  id,
  openedAt: 0,
  closedAt: 60_000,
  answer: '',
  notes: '',
  seconds: 120,
  hints: [],
  passed: null,
  marked: null,
  ...part,
})
const state = (questions: QuestionState[]): InterviewState => ({
  id: 'i',
  locale: 'en',
  seed: 1,
  plan: { minutes: 25, level: 1, style: 'neutral', topics: [], include: ['concept'] },
  startedAt: 0,
  secondsEach: 120,
  seconds: null,
  agenda: ['q1', 'q2', 'params.gru'],
  questions,
  current: null,
  pauses: [],
  finishedAt: 600_000,
})
const known = new Map<string, ReportQuestion>([
  ['q1', about],
  ['q2', { ...about, points: about.points.map((point) => ({ ...point, id: point.id.replace('q1', 'q2') })) }],
  ['f01', { points: [{ id: 'f01.p1', kind: 'must', weight: 100 }], misconceptions: [] }],
])
const sources = {
  question: (id: string) => known.get(id),
  exercises: new Map([['params.gru', 0.5]]),
  evidence: () => [{ start: 0, end: 5 }],
  now: 0,
}
const marked = (covered: string[], asserted: string[] = [], found: string[] = asserted) => ({
  covered,
  asserted,
  found: { covered, asserted: found, unsure: [] },
})
const answer = 'The first thing is this, because it matters. '.repeat(6)

describe('the report of an interview', () => {
  const whole = state([
    step('q1', { answer, hints: ['q1.p2'], marked: marked(['q1.p1', 'q1.p3'], ['q1.m2'], ['q1.m1', 'q1.m2']) }),
    step('q1.m1', { answer: 'No, it does not.' }),
    step('f01', { answer, marked: marked(['f01.p1']) }),
    step('params.gru'),
    step('q2', { openedAt: null, closedAt: null }),
  ])
  const report = interviewReport(whole, sources)

  it('scores each answer: weights minus penalties minus hints', () => {
    expect(report.questions.map(({ id, score }) => [id, score])).toEqual([
      ['q1', 55],
      ['f01', 100],
    ])
    expect(report.questions[0]).toMatchObject({
      must: { got: 50, of: 80 },
      bonus: { got: 20, of: 20 },
      tradeOffs: { got: 0, of: 30 },
      covered: ['q1.p1', 'q1.p3'],
      missed: ['q1.p2'],
      asserted: ['q1.m2'],
      withdrawn: ['q1.m1'],
      hints: 1,
      followUps: ['q1.m1'],
      seconds: { used: 120, allowed: 240 },
    })
  })

  it('takes the mean of the answers and exercises', () => {
    expect(report.exercises).toEqual([{ id: 'params.gru', credit: 0.5 }])
    expect(report.overall).toBe(68)
  })

  it('measures each competency by what its words say', () => {
    expect(report.competencies).toEqual({
      correctness: Math.round((62.5 + 100 + 50) / 3),
      depth: Math.round((100 + 100) / 2),
      precision: Math.round((100 - 17.5 + 100) / 2),
      tradeOffs: 0,
      communication: 100,
    })
  })

  it('takes an answer that says nothing for no sign of precision', () => {
    const nothing = step('q1', { answer, marked: marked([]) })
    expect(interviewReport(state([nothing]), sources).competencies.precision).toBeNull()
    const wrong = step('q2', { answer, marked: { ...marked([], ['q1.m1']) } })
    expect(interviewReport(state([nothing, wrong]), sources).competencies.precision).toBe(85)
  })

  it('says nothing of what was not measured', () => {
    const empty = interviewReport(state([step('q1')]), { ...sources, exercises: new Map() })
    expect(empty.overall).toBeNull()
    expect(empty.questions[0]?.score).toBeNull()
    expect(Object.values(empty.competencies)).toEqual([null, null, null, null, null])
  })
})
