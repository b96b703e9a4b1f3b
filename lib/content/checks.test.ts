import { describe, expect, it } from 'vitest'
import { renderedCheck } from './checks'

/** The names of the texts that a verdict is explained with, in their order. */
const verdicts = (answer: string) => [...answer.matchAll(/data-verdict="([^"]*)"/g)].map(([, name]) => name)

describe('a check', () => {
  it('has its key from the engine, with the slips that lead elsewhere', () => {
    const { graded, answer } = renderedCheck('mini-example.c1', 'en')
    expect(graded).toEqual({
      id: 'mini-example.c1',
      card: 'counting.mini-rnn',
      kind: 'number',
      key: 105,
      shownKey: '105',
      slips: [96, 113],
    })
    expect(verdicts(answer)).toEqual(['explain', 'slip-0', 'slip-1'])
    expect(answer).toMatch(/<summary>Answer<\/summary><p>105<\/p>.*96 — .*113 — /)
  })

  it('keeps the digits of a key that is not whole', () => {
    expect(renderedCheck('mini-example.c2', 'zh').graded).toMatchObject({ key: 0.3536, shownKey: '0.3536' })
  })

  it('has one right option, each with its reason in the reader’s language', () => {
    const { graded, options, answer } = renderedCheck('sources.c1', 'zh')
    expect(graded).toMatchObject({ kind: 'choice', options: 3, right: 1 })
    expect(options).toHaveLength(3)
    expect(verdicts(answer)).toEqual(['0', '1', '2'])
    const items = answer.split('<li>').slice(1)
    expect(items.map((item) => item.trim()[0])).toEqual(['✗', '✓', '✗'])
    for (const item of items) expect(item).toMatch(/\p{Script=Han}/u)
  })
})
