import { describe, expect, it } from 'vitest'
import type { InterviewReport, QuestionReport } from './report'
import { type MarkdownWords, reportMarkdown } from './report-markdown'

const question: QuestionReport = {
  id: 'q1',
  answer: '# Not a heading\n- nor a list\n\n<b>nor HTML</b>',
  score: 40,
  must: { got: 40, of: 80 },
  bonus: { got: 0, of: 20 },
  tradeOffs: { got: 0, of: 0 },
  covered: ['q1.p1'],
  missed: ['q1.p2'],
  asserted: ['q1.m1'],
  withdrawn: [],
  hints: 0,
  followUps: [],
  seconds: { used: 60, allowed: null },
  delivery: { length: 0, structure: 0, directness: 0, time: null },
}
const report: InterviewReport = {
  questions: [question],
  exercises: [{ id: 'params.gru', credit: 1 }],
  overall: 70,
  competencies: { correctness: 50, depth: null, precision: 85, tradeOffs: null, communication: 0 },
}
const words: MarkdownWords = {
  title: 'Report',
  overall: 'average 70',
  competencies: 'Competencies',
  measured: [['Correctness', '50', 'what']],
  heading: (_, index) => `Question ${index + 1}`,
  facts: ({ score }) => `${score} of 100`,
  prompt: (id) => `Prompt of\n${id}`,
  yourAnswer: 'Your answer',
  noAnswer: '(none)',
  made: 'Made',
  missed: 'Missed',
  wrong: 'Wrong',
  withdrawn: 'Taken back',
  text: (_, id) => `text ${id}`,
  exercises: ['GRU: 100%'],
  exercisesTitle: 'Calculations',
}

describe('the report as Markdown', () => {
  it('has every part in order, and nothing for what there is none of', () => {
    expect(reportMarkdown(report, words)).toBe(`# Report

average 70

## Competencies

- **Correctness**: 50 (what)

## Question 1

Prompt of q1

40 of 100

**Your answer**

> # Not a heading
> - nor a list
>
> <b>nor HTML</b>

**Made**

- ✓ text q1.p1

**Missed**

- ○ text q1.p2

**Wrong**

- ✗ text q1.m1

## Calculations

- GRU: 100%
`)
  })

  it('says that there was no answer', () => {
    expect(reportMarkdown({ ...report, questions: [{ ...question, answer: '' }] }, words)).toContain('> (none)')
  })
})
