import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type MarkedRow, readAnswers, report } from './marking-report'

/** A row of which `found` was found and `true` is true, of the points of q1. */
const row = (id: string, lang: 'zh' | 'en', found: string[], points: string[]): MarkedRow => ({
  id,
  question: 'q1',
  lang,
  answer: 'a',
  points,
  misconceptions: [],
  marks: { points: found.map((point) => ({ id: point, verdict: 'covered', spans: [] })), misconceptions: [] },
})
const rows = [
  row('A-001', 'en', ['q1.p1'], ['q1.p1']),
  row('A-002', 'zh', ['q1.p1', 'q1.p2'], ['q1.p1']),
  row('B-001', 'en', ['q1.p2'], ['q1.p1']),
  row('other', 'en', ['q1.p1'], ['q1.p1']),
]
/** The name of a line and the F1 of its points. */
const lines = (text: string) =>
  text.split('\n').flatMap((line) => {
    const [, name = '', f1 = ''] = /^(\S+(?: \S+)?) +\d+ +\S+ +\S+ +(\S+)/.exec(line) ?? []
    return name === '' ? [] : [`${name} ${f1}`]
  })

it('gives the figures of all answers by language and question', () => {
  expect(lines(report(rows))).toEqual(['en q1 0.67', 'en all 0.67', 'zh q1 0.67', 'zh all 0.67', 'all 0.67'])
})

it('gives those of each writer where it is asked to, and adds nothing to the others', () => {
  const all = lines(report(rows))
  expect(lines(report(rows, { folds: true }))).toEqual([
    ...all,
    'en ? 1.00',
    '? all 1.00',
    'en A 1.00',
    'zh A 0.67',
    'A all 0.80',
    'en B 0.00',
    'B all 0.00',
  ])
})

it('gives of answers that the rules have never seen what docs/marking.md says', () => {
  const files = ['held-back-2', 'held-back-3', 'held-back-4', 'held-back'].map(
    (name) => `lib/interview/evaluation/answers/${name}.jsonl`,
  )
  const told = report(
    files.flatMap((file) => readAnswers(readFileSync(file, 'utf8'), file)),
    { folds: true },
  )
  expect(readFileSync('docs/marking.md', 'utf8')).toContain(told)
}, 60_000)
