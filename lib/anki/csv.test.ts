import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvNote, readCsv, writeCsv } from './csv'
import { defaultLimits } from './limits'
import { faultOf } from './testing/fault-of'

const note: CsvNote = { guid: 'g', notetype: 'Basic', deck: 'A::B', tags: ['x', 'y'], fields: ['Front', 'Back'] }

describe('what is written', () => {
  it('has the headers that Anki reads', () => {
    expect(writeCsv([note, { ...note, fields: ['a "b"', 'c', 'd'] }])).toBe(
      [
        '#separator:tab',
        '#html:true',
        '#guid column:1',
        '#notetype column:2',
        '#deck column:3',
        '#tags column:4',
        '#columns:GUID\tNotetype\tDeck\tTags\tField 1\tField 2\tField 3',
        '"g"\t"Basic"\t"A::B"\t"x y"\t"Front"\t"Back"',
        '"g"\t"Basic"\t"A::B"\t"x y"\t"a ""b"""\t"c"\t"d"',
        '',
      ].join('\n'),
    )
  })

  it('reads back, whatever is in it', () => {
    const special = fc.constantFrom(
      '"',
      '""',
      '\n',
      '\r',
      '\r\n',
      '\t',
      ',',
      ';',
      '#',
      '中文',
      '𝄞',
      ' ',
      '\u001f',
      '\ufeff',
      '&',
      "'",
      '|',
    )
    const cell = fc.array(fc.oneof(special, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((pieces) =>
      // Tags make HTML; what becomes of them is the subject of scripts.test.ts.
      pieces.join('').replaceAll(/[<\0]/g, ''),
    )
    const tag = fc.stringMatching(/^[a-z#"中:,]{1,5}$/)
    const any: fc.Arbitrary<CsvNote> = fc.record({
      guid: cell,
      notetype: cell,
      deck: cell,
      tags: fc.array(tag, { maxLength: 3 }),
      fields: fc.array(cell, { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (notes) => {
        expect(readCsv(writeCsv(notes))).toEqual(notes)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses NUL and a note without fields', () => {
    expect(faultOf(() => writeCsv([{ ...note, deck: '\0' }])).code).toBe('bad-note')
    expect(faultOf(() => writeCsv([{ ...note, fields: [] }])).code).toBe('bad-note')
  })
})

describe('what others have written', () => {
  it('has its columns wherever the headers say', () => {
    const text =
      '#separator:Semicolon\r\n#html:true\r\n#tags column:3\r\n#guid column:2\r\n#deck:A::B\r\n#notetype:Basic\r\n<b>f</b>;id;t1 t2;back\r\n'
    expect(readCsv(text)).toEqual([
      { guid: 'id', notetype: 'Basic', deck: 'A::B', tags: ['t1', 't2'], fields: ['<b>f</b>', 'back'] },
    ])
  })

  it('is text without #html:true', () => {
    expect(readCsv('a < b\t"c\nd"')[0]?.fields).toEqual(['a &lt; b', 'c<br>d'])
  })

  it('may have no headers, comments among its rows and a mark of its byte order', () => {
    expect(readCsv('\ufeffa,b\n# no note\n\nc,d').map(({ fields }) => fields)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('gives every note the tags of the file', () => {
    expect(readCsv('#separator:,\n#tags:a b\n#tags column:2\nx,c\ny').map(({ tags }) => tags)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b'],
    ])
  })

  it.each([
    ['a quote that never ends', '#separator:tab\na\tb\n"c', 2],
    ['NUL', 'a\tb\0', 0],
    ['a separator of two characters', '#separator:ab\nx', 0],
    ['a column that is no number', '#tags column:first\nx', 0],
    ['a row without a field', '#separator:tab\n#guid column:1\nx', 1],
  ])('is refused for %s', (_, text, row) => {
    expect(faultOf(() => readCsv(text))).toMatchObject({ code: 'bad-csv', data: { row } })
  })

  it('is refused for scripts, and for more than the limits allow', () => {
    expect(faultOf(() => readCsv('#html:true\n#separator:tab\na\t<img src=x onerror=y>'))).toMatchObject({
      code: 'scripts',
      data: { field: '2', row: 1 },
    })
    expect(faultOf(() => readCsv('a\nb\nc', { ...defaultLimits, notes: 2 })).code).toBe('too-many')
    expect(faultOf(() => readCsv('a\nb\nc', { ...defaultLimits, package: 2 })).code).toBe('too-large')
  })
})
