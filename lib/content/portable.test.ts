import { describe, expect, it } from 'vitest'
import { plainTex } from './plain-tex'
import { portableHtml } from './portable'
import { portableCards } from './portable-cards'

const html = (source: string, locale: 'zh' | 'en' = 'en') => portableHtml(source, { locale, path: 'content/test' })

describe('a formula without our macros', () => {
  it.each([
    ['x^2', 'x^2'],
    ['\\sF{f_t}\\odot \\sC{C_{t-1}}', '{f_t}\\odot {C_{t-1}}'],
    ['\\val{params.lstm(3,8)}{384}', '384'],
    ['\\val{a{b}}{\\sH{h}_{1}}', '{h}_{1}'],
    ['\\{\\sF {f}\\}', '\\{{f}\\}'],
    ['\\sigma\\sFoo', '\\sigma\\sFoo'],
  ])('%s is %s', (src, plain) => expect(plainTex(src)).toBe(plain))
})

describe('a text that leaves the site', () => {
  it('has its formulas as TeX, and numbers and symbols as they read', () => {
    expect(html('The gate $\\sF{f}<1$ has <V of="params.lstm(3,8)">384</V> <Sym of="forget">weights</Sym>.')).toBe(
      'The gate \\({f}&#x3C;1\\) has 384 weights.',
    )
    expect(html('One:\n\n$$\na\n= b\n$$\n\ntwo')).toContain('\\[a = b\\]')
  })

  it('has no address of the site, and those of others', () => {
    expect(html('[a lesson](/lessons/lstm) and [a paper](https://example.org/x)')).toBe(
      'a lesson and <a href="https://example.org/x">a paper</a>',
    )
  })

  it('is every card of the site in both languages, without a macro, a tag or a class of ours', {
    timeout: 120_000,
  }, () => {
    const cards = portableCards()
    expect(cards.length).toBeGreaterThanOrEqual(120)
    for (const { id, front, back, lesson } of cards)
      for (const side of [front.zh, front.en, back.zh, back.en, lesson.zh, lesson.en]) {
        expect(side.trim(), id).not.toBe('')
        expect(side, id).not.toMatch(/\\val|\\s[FIGOCHXYZR]\{|class=|<[A-Z]|href="\//)
      }
  })
})
