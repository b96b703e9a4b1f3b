import { describe, expect, it } from 'vitest'
import type { AnkiNote } from './collection'
import { sidesOf } from './sides'
import { faultOf } from './testing/fault-of'

type Fields = Readonly<Record<string, string>>

function noteOf(front: string, back: string, fields: Fields, kind: 'basic' | 'cloze' = 'basic'): AnkiNote {
  const names = Object.keys(fields)
  return {
    guid: 'g',
    notetype: { name: 'A & B', kind, fields: names, templates: [{ name: 'Card 1', front, back }] },
    fields: names.map((name) => ({ name, html: fields[name] as string })),
    tags: ['x', 'y'],
    modified: 0,
  }
}

const frontOf = (template: string, fields: Fields) => sidesOf(noteOf(template, '', fields), 0)?.front

describe('templates', () => {
  it.each<[string, Fields, string]>([
    ['<p>{{Front}}</p>', { Front: '<b>a</b>' }, '<p><b>a</b></p>'],
    ['{{ Front }}', { Front: 'a' }, 'a'],
    ['{{Missing}}|', { Front: 'a' }, '|'],
    ['{{#A}}has {{A}}{{/A}}{{^A}}none{{/A}}', { A: 'x' }, 'has x'],
    ['{{#A}}has {{A}}{{/A}}{{^A}}none{{/A}}', { A: ' <br><div></div>' }, 'none'],
    ['{{#A}}a{{#B}}b{{/B}}c{{/A}}', { A: '1', B: '' }, 'ac'],
    ['{{#A}}never closed {{A}}', { A: 'x' }, 'never closed x'],
    ['a{{/A}}b', { A: 'x' }, 'ab'],
    ['{{text:A}}', { A: '<b>a</b> &lt;c&gt; &amp;' }, 'a &lt;c&gt; &amp;'],
    ['{{type:A}}{{type:cloze:A}}', { A: 'x' }, ''],
    ['{{furigana:A}} {{hint:A}} {{my-addon:text:A}}', { A: '<i>x</i>' }, '<i>x</i> <i>x</i> x'],
    ['{{! a comment }}{{A}}', { A: 'x' }, 'x'],
    ['{{Tags}} {{Type}} {{Card}}', { A: 'x' }, 'x y A &amp; B Card 1'],
    ['{{Tags}}', { Tags: 'a field of that name' }, 'a field of that name'],
    ['{ {A} } {{}}', { A: 'x' }, '{ {A} } '],
  ])('%s with %j', (template, fields, expected) => {
    expect(frontOf(template, fields)).toBe(expected)
  })

  it('show the front on the back', () => {
    const note = noteOf('{{A}}', '{{FrontSide}}<hr>{{B}}', { A: '1', B: '2' })
    expect(sidesOf(note, 0)).toEqual({ front: '1', back: '1<hr>2' })
  })

  it('do not read a field that has braces', () => {
    expect(frontOf('{{A}}', { A: '{{B}}', B: 'secret' })).toBe('{{B}}')
  })

  it('take the one template of a cloze notetype for every card', () => {
    const note = noteOf('{{cloze:T}}{{#c2}}!{{/c2}}', '{{cloze:T}}', { T: '{{c1::a}} {{c2::b}}' }, 'cloze')
    expect(sidesOf(note, 1)?.front).toBe('a <span class="cloze">[…]</span>!')
    expect(sidesOf(note, 0)?.front).toBe('<span class="cloze">[…]</span> b')
  })

  it('are refused where they are nested too deep', () => {
    const deep = noteOf('{{#A}}'.repeat(50_000), '', { A: 'x' })
    const cloze = noteOf('', '{{cloze:A}}', { A: '{{c1::'.repeat(50_000) + '}}'.repeat(50_000) }, 'cloze')
    for (const note of [deep, cloze]) expect(faultOf(() => sidesOf(note, 0)).code).toBe('bad-html')
  })

  it('are null for a card that has none', () => {
    expect(sidesOf(noteOf('', '', {}), 1)).toBeNull()
  })
})
