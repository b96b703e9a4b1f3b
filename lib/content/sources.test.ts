import { describe, expect, it } from 'vitest'
import { renderedSources, source } from './sources'

describe('cited works', () => {
  it('are named shortly in a text: one author, two, or the first of many', () => {
    expect(source('graves-2012').short).toBe('Graves 2012')
    expect(source('hochreiter-schmidhuber-1997').short).toBe('Hochreiter & Schmidhuber 1997')
    expect(source('gers-2000').short).toBe('Gers et al. 2000')
    expect(source('cho-2014').short).toBe('Cho et al. 2014')
    expect(source('peng-2023').short).toBe('Peng et al. 2023')
    expect(source('pytorch-docs').short).toBe('PyTorch contributors 2024')
  })

  it('are listed by year, with what they are cited for in the reader’s language', () => {
    const years = renderedSources('zh').map(({ label }) => Number(/\((\d+)\)$/.exec(label)?.[1]))
    expect(years).toEqual([...years].sort())
    expect(renderedSources('zh')[0]?.note).toMatch(/\p{Script=Han}/u)
  })

  it('are refused by name when there is none', () => {
    expect(() => source('nobody-1900')).toThrow('content/sources/nobody-1900.json does not exist')
  })
})
