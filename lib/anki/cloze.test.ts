import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clozeNumbers, clozeOf, clozeSide } from './cloze'

const plain = (html: string) => html.replaceAll(/<\/?span[^>]*>/g, '')

describe('a cloze field', () => {
  it.each([
    ['{{c1::three}} gates', 1, '[…] gates', 'three gates'],
    ['{{c1::three::how many?}} gates', 1, '[how many?] gates', 'three gates'],
    ['{{c1::a}} and {{c2::b}}', 2, 'a and […]', 'a and b'],
    ['{{c1::a}} and {{c1::b}}', 1, '[…] and […]', 'a and b'],
    ['{{c1::outer {{c2::inner}}}}', 1, '[…]', 'outer inner'],
    ['{{c1::outer {{c2::inner}}}}', 2, 'outer […]', 'outer inner'],
    ['{{c1::outer {{c2::inner}}::hint}}', 1, '[hint]', 'outer inner'],
    ['{{c1,3::both}}', 3, '[…]', 'both'],
    ['{{c1::a::<b>b</b>}} }}', 1, '[<b>b</b>] }}', 'a }}'],
    ['{{c1::a}} {{c2::open', 1, '[…] {{c2::open', 'a {{c2::open'],
    ['{{c1::line\nbreak}}', 1, '[…]', 'line\nbreak'],
  ])('%s, card %i', (html, number, front, back) => {
    expect(plain(clozeSide(html, number, 'front'))).toBe(front)
    expect(plain(clozeSide(html, number, 'back'))).toBe(back)
  })

  it('marks what is asked for', () => {
    expect(clozeSide('{{c1::a}} {{c2::b}}', 1, 'back')).toBe('<span class="cloze">a</span> b')
  })

  it('is empty without a cloze of the number', () => {
    expect(clozeSide('{{c1::a}}', 2, 'front')).toBe('')
    expect(clozeSide('no cloze', 1, 'back')).toBe('')
  })

  it('has the numbers of all its clozes', () => {
    expect(clozeNumbers('{{c3::a {{c1::b}}}} {{c12::c}} c5::')).toEqual(new Set([1, 3, 12]))
  })
})

describe('a cloze that we write', () => {
  const piece = fc.constantFrom('}', '{', ':', 'x', '\\frac', ' ', '我')
  const html = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('').replaceAll('{{', '{ {'))

  it('hides its whole text, whatever that is, and never ends early', () => {
    fc.assert(
      fc.property(html, html, (text, hint) => {
        const front = plain(clozeSide(`a${clozeOf(1, text, hint)}b`, 1, 'front'))
        expect(front.startsWith('a[') && front.endsWith(']b')).toBe(true)
        const spaceless = (value: string) => value.replaceAll('&#58;', ':').replaceAll(' ', '')
        expect(spaceless(front)).toBe(spaceless(`a[${hint}]b`))
        expect(spaceless(plain(clozeSide(clozeOf(1, text, hint), 1, 'back')))).toBe(spaceless(text))
      }),
    )
  })

  it('parts the braces of nested fractions', () => {
    expect(clozeOf(2, '\\(\\frac{1}{x_{t}}\\)')).toBe('{{c2::\\(\\frac{1}{x_{t} }\\)}}')
  })
})
