import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RenderedQuestion } from '@/lib/content/types'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'
import type { AnswerMarks } from '@/lib/interview/marker/marker'
import { OpinionDifferences } from './opinion-differences'

const question = {
  points: [
    { id: 'q1.p1', kind: 'must', weight: 60, text: 'P1', card: 'c' },
    { id: 'q1.p2', kind: 'bonus', weight: 40, text: 'P2', card: 'c' },
  ],
  misconceptions: [{ id: 'q1.m1', penalty: 10, text: 'M1', why: 'W1' }],
} as unknown as RenderedQuestion
const answer = 'said <b> so'
const marks: AnswerMarks = {
  points: [
    { id: 'q1.p1', verdict: 'missing', spans: [] },
    { id: 'q1.p2', verdict: 'unsure', spans: [{ start: 0, end: 8 }] },
  ],
  misconceptions: [{ id: 'q1.m1', verdict: 'asserted', spans: [{ start: 5, end: 11 }] }],
}
const found = { covered: ['q1.p1'], asserted: [], unsure: [] }

const html = (locale: 'zh' | 'en', standing: string[], onVerdict?: () => void, seen = marks) =>
  renderToStaticMarkup(
    <OpinionDifferences
      locale={locale}
      place={{ host: 'model.example', model: 'tiny' }}
      marks={seen}
      question={question}
      answer={answer}
      found={found}
      standing={standing}
      onVerdict={onVerdict}
    />,
  )

describe('what a model sees otherwise', () => {
  it('is said in words, with what it quotes and where it runs', () => {
    const shown = html('en', ['q1.p1'], () => {})
    expect(shown).toContain('tiny · model.example')
    expect(shown.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toMatch(
      /Point 1\| \|P1\|rules: made · \|model: not made\|.*Point 2\| \|P2\|rules: not made · \|model: unsure\|Evidence: \|said &lt;b&gt;\|.*Misconception 1\| \|M1\|rules: not said · \|model: said\|/,
    )
  })

  it.each(['zh', 'en'] as const)('is taken over where it is sure and does not stand already (%s)', (locale) => {
    const m = secondOpinionMessages[locale]
    const buttons = (shown: string) => shown.match(/<button/g)?.length ?? 0
    const taken = (shown: string) => shown.split(m.taken).length - 1
    const open = html(locale, ['q1.p1'], () => {})
    expect([buttons(open), taken(open)]).toEqual([2, 0])
    const half = html(locale, ['q1.p1', 'q1.m1'], () => {})
    expect([buttons(half), taken(half)]).toEqual([1, 1])
    // What is recorded is not to be changed, and is not said to be.
    const kept = html(locale, ['q1.p1'])
    expect([buttons(kept), taken(kept)]).toEqual([0, 0])
  })

  it.each(['zh', 'en'] as const)('may be nothing (%s)', (locale) => {
    const alike = html(locale, ['q1.p1'], () => {}, {
      points: [{ id: 'q1.p1', verdict: 'covered', spans: [{ start: 0, end: 8 }] }],
      misconceptions: [{ id: 'q1.m1', verdict: 'not asserted', spans: [] }],
    })
    expect(alike).not.toContain('<li')
    expect(alike).not.toContain('<ul')
    expect(alike).toContain(secondOpinionMessages[locale].allAlike(2))
  })
})
