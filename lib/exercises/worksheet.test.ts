import { describe, expect, it } from 'vitest'
import { kinds } from './catalogue'
import { readWorksheet, type Worksheet, worksheetInstances, worksheetText } from './worksheet'

const read = (search: string, ...rest: [readonly string[], Worksheet]) =>
  readWorksheet(new URLSearchParams(search), ...rest)
const known = kinds.map(({ id }) => id)
const sheet = { seed: 7, kinds: ['params.gru', 'params.lstm'], level: 2, each: 3 } as const
const otherwise = { seed: 1, kinds: known, level: 1, each: 1 } as const

describe('a worksheet', () => {
  it('is read from its address as it was written there', () => {
    expect(read(worksheetText(sheet), known, otherwise)).toEqual(sheet)
    expect(read(worksheetText({ ...sheet, kinds: [] }), known, otherwise).kinds).toEqual([])
  })

  it('leaves out what makes no sense', () => {
    expect(read('', known, otherwise)).toEqual(otherwise)
    expect(read('?seed=-1&kinds=params.gru,nonsense,params.gru&level=4&each=99', known, otherwise)).toEqual({
      ...otherwise,
      kinds: ['params.gru'],
    })
  })

  it('has so many of each kind, in the order of the sheet, with numbers of its own', () => {
    const made = worksheetInstances(sheet, kinds)
    expect(made.map(({ kind }) => kind)).toEqual([...Array(3).fill('params.gru'), ...Array(3).fill('params.lstm')])
    expect(made.every(({ level }) => level === 2)).toBe(true)
    expect(new Set(made.map(({ seed }) => seed)).size).toBe(6)
  })

  it('is the same for the same address, whatever else is on it', () => {
    expect(worksheetInstances(sheet, kinds)).toEqual(worksheetInstances(sheet, kinds))
    const alone = worksheetInstances({ ...sheet, kinds: ['params.lstm'] }, kinds)
    expect(worksheetInstances(sheet, kinds).slice(3)).toEqual(alone)
    expect(worksheetInstances({ ...sheet, seed: 8 }, kinds)).not.toEqual(worksheetInstances(sheet, kinds))
  })

  it('asks a kind that lacks the level at its hardest', () => {
    for (const kind of kinds) {
      const [made] = worksheetInstances({ ...sheet, kinds: [kind.id], level: 3, each: 1 }, kinds)
      expect(made?.level).toBe(kind.levels)
    }
  })
})
