import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, marked } from './marks'

const shown = (segments: readonly { text: string; hit: boolean }[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('marked', () => {
  it.each([
    ['遗忘门控制保留', ['遗忘', '忘门'], '[遗忘门]控制保留'],
    ['The Forget gate forgets', ['forget'], 'The [Forget] gate [forget]s'],
    ['regate', ['gate'], 'regate'],
    ['f_t and f', ['f_t'], '[f_t] and f'],
    ['a (b) *', ['(b)', '*'], 'a [(b)] [*]'],
    ['nothing', [], 'nothing'],
  ])('marks %j', (text, terms, expected) => {
    expect(shown(marked(text, terms))).toBe(expected)
  })
})

describe('excerpt', () => {
  const text = `${'one two three four five '.repeat(20)}clipping by the global norm ${'six seven eight '.repeat(20)}`

  it('shows the place of the hit, whole words only', () => {
    const found = shown(excerpt(text, ['clipping', 'norm'], 80))
    expect(found).toContain('[clipping] by the global [norm]')
    expect(found).toMatch(/^…(one|two|three|four|five) /)
    expect(found).toMatch(/ (six|seven|eight) ?…$/)
  })

  it('shows the beginning when nothing is hit', () => {
    expect(shown(excerpt('A short text', ['nothing'], 80))).toBe('A short text')
  })

  it('never loses or doubles a character, and marks only what was asked for', () => {
    const alphabet = fc.constantFrom('遗', '忘', '门', 'a', 'b', ' ', '_', '𝐖', '，')
    const strings = fc.array(alphabet, { maxLength: 120 }).map((list) => list.join(''))
    fc.assert(
      fc.property(strings, fc.array(fc.constantFrom('遗忘', '忘门', 'ab', 'a'), { maxLength: 3 }), (whole, terms) => {
        expect(
          marked(whole, terms)
            .map(({ text: part }) => part)
            .join(''),
        ).toBe(whole)
        const part = excerpt(whole, terms, 20)
          .map(({ text: piece }) => piece)
          .join('')
        expect(whole).toContain(part.replace(/^…/, '').replace(/…$/, ''))
        for (const { text: piece, hit } of marked(whole, terms)) {
          if (hit) expect(terms.some((term) => piece.includes(term))).toBe(true)
        }
      }),
    )
  })
})
