import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RenderedQuestion } from '@/lib/content/types'
import { AnswerMarking } from './answer-marking'
import type { Verdicts } from './use-verdicts'

const question = {
  id: 'q1',
  points: [
    { id: 'q1.p1', kind: 'must', weight: 60, text: 'P1', card: 'c' },
    { id: 'q1.p2', kind: 'bonus', weight: 40, text: 'P2', card: 'c' },
  ],
  misconceptions: [{ id: 'q1.m1', penalty: 10, text: 'M1', why: 'W1' }],
} as unknown as RenderedQuestion
const verdicts: Verdicts = {
  phase: 'marked',
  marks: { points: [], misconceptions: [] } as unknown as NonNullable<Verdicts['marks']>,
  found: { covered: ['q1.p1'], asserted: ['q1.m1'], unsure: ['q1.p2'] },
  covered: ['q1.p1', 'q1.p2'],
  asserted: [],
}
/** As a report shows it while, or where, there are no rules to mark by. */
const unmarked = (folded?: string) =>
  renderToStaticMarkup(
    <AnswerMarking
      locale="en"
      question={question}
      answer="what I said <b>"
      verdicts={{ ...verdicts, phase: 'failed', marks: null, found: null }}
      {...(folded && { folded })}
    />,
  )
const html = (locale: 'zh' | 'en', onVerdict?: () => void) =>
  renderToStaticMarkup(
    <AnswerMarking
      locale={locale}
      question={question}
      answer="a"
      verdicts={verdicts}
      {...(onVerdict && { onVerdict })}
    />,
  )

describe('the marks of an answer', () => {
  it('are boxes to tick for whoever gave it', () => {
    const own = html('en', () => {})
    expect(own.match(/type="checkbox"/g)).toHaveLength(3)
    expect(own).toMatch(/Your answer, marked.*unsure: you decide · overruled by you/)
  })

  it.each(['zh', 'en'] as const)(
    'are for reading alone, and speak of somebody else, for anybody else (%s)',
    (locale) => {
      const read = html(locale)
      expect(read).not.toMatch(/<input|<fieldset|<label/)
      expect(read).not.toMatch(/你|\byou\b|\byour\b/i)
      expect(read.match(/data-stands="true"/g)).toHaveLength(2)
      expect(read.match(/data-overruled="true"/g)).toHaveLength(2)
      // What stands is heard as well as seen.
      expect(read).toContain(
        locale === 'zh' ? '<span class="sr-only">说到了: </span>' : '<span class="sr-only">made: </span>',
      )
      expect(read).toContain('data-score="100"')
    },
  )

  it('show a report’s answer even where the rules cannot be had', () => {
    expect(unmarked('Each verdict')).toContain('<p class="marked-answer">what I said &lt;b&gt;</p>')
    expect(unmarked()).not.toContain('what I said')
  })
})
