import { expect, it } from 'vitest'
import { compareOpinions } from './second-opinion'

it('sets what a second marker says beside what the rules found', () => {
  const span = { start: 0, end: 4 }
  const found = { covered: ['q.p1', 'q.p2'], asserted: ['q.m1'], unsure: ['q.p3'] }
  const compared = compareOpinions(found, {
    points: [
      { id: 'q.p1', verdict: 'covered', spans: [span] },
      { id: 'q.p2', verdict: 'unsure', spans: [] },
      { id: 'q.p3', verdict: 'covered', spans: [span] },
      { id: 'q.p4', verdict: 'missing', spans: [] },
    ],
    misconceptions: [
      { id: 'q.m1', verdict: 'not asserted', spans: [] },
      { id: 'q.m2', verdict: 'asserted', spans: [span] },
    ],
  })
  expect(compared.map(({ id, rules, model }) => [id, rules, model])).toEqual([
    ['q.p1', 'yes', 'yes'],
    ['q.p2', 'yes', 'unsure'],
    ['q.p3', 'unsure', 'yes'],
    ['q.p4', 'no', 'no'],
    ['q.m1', 'yes', 'no'],
    ['q.m2', 'no', 'yes'],
  ])
  expect(compared[2]?.spans).toEqual([span])
})
