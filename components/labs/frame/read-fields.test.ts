import { describe, expect, it } from 'vitest'
import { addressWith, textsFromSearch } from './address'
import type { Fields } from './fields'
import { applies, defaultsOf, readFields, textsOf } from './read-fields'

const fields = {
  kind: { kind: 'choice', options: ['plain', 'sized'], default: 'plain' },
  size: { kind: 'number', min: -2, max: 4, real: true, default: 1.5, when: (texts) => texts.kind === 'sized' },
  count: { kind: 'number', min: 1, max: 20, default: 3 },
  deep: { kind: 'flag', default: false },
  row: { kind: 'numbers', min: -9, max: 9, minLength: 2, maxLength: 3, default: [1, 2] },
} as const satisfies Fields

const start = textsOf(fields)

describe('the fields of a lab', () => {
  it('hold their defaults and read them again', () => {
    expect(readFields(fields, start)).toEqual({ values: defaultsOf(fields) })
  })

  it('read what people type: full-width digits, a real minus, brackets around numbers', () => {
    const typed = { ...start, kind: 'sized', size: ' −１．５', count: '１２', row: '[[1, -2]; 3]' }
    expect(readFields(fields, typed)).toEqual({
      values: { kind: 'sized', size: -1.5, count: 12, deep: false, row: [1, -2, 3] },
    })
  })

  it.each(['', 'x', '0', '21', '2.5', '1e1', 'NaN'])('name the first that cannot be read: “%s” of 1 to 20', (text) => {
    expect(readFields(fields, { ...start, count: text })).toEqual({ problem: { field: 'count', given: text } })
  })

  it('ask nothing of a field that means nothing beside the others', () => {
    const rubbish = { ...start, size: 'x' }
    expect(applies(fields.size, rubbish)).toBe(false)
    expect(readFields(fields, rubbish)).toEqual({ values: defaultsOf(fields) })
    expect(readFields(fields, { ...rubbish, kind: 'sized' })).toEqual({ problem: { field: 'size', given: 'x' } })
  })
})

describe('the address of a lab', () => {
  const href = 'https://site/en/lessons/x?T=9#part'

  it('holds what differs from the start, and gives it back', () => {
    const texts = textsOf(fields, { kind: 'sized', size: -2, deep: true })
    const address = addressWith('lab', fields, href, texts)
    expect(new URL(address).search).toBe('?T=9&lab.kind=sized&lab.size=-2&lab.deep=1')
    expect(textsFromSearch('lab', fields, new URL(address).search)).toEqual(texts)
    expect(addressWith('lab', fields, address, start)).toBe(href)
  })

  it('starts from the preset where it names one', () => {
    const preset = { count: 7, deep: true }
    const off = { ...textsOf(fields, preset), deep: '' }
    const address = addressWith('lab', fields, href, off, preset)
    expect(new URL(address).search).toBe('?T=9&lab.deep=')
    expect(textsFromSearch('lab', fields, new URL(address).search, preset)).toEqual(off)
  })

  it('is not asked by other labs, and not fooled by rubbish', () => {
    expect(textsFromSearch('lab', fields, '?other.count=4')).toBeNull()
    expect(textsFromSearch('lab', fields, '?lab.count=999&lab.kind=odd&lab.row=1%202')).toEqual(start)
  })
})
