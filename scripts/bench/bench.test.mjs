import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hosted, missingOptional } from '../lib/lockfile.mjs'
import { decoded, encoded, swapped } from './arrays.mjs'
import { cases, lstmArrays } from './cases.mjs'
import { lstmModel } from './onnx-model.mjs'
import { formulasIn } from './pages/lessons.mjs'
import { pagesTable, spread } from './pages/report.mjs'
import { bytesOf } from './pages/visit.mjs'
import { timesTable } from './report.mjs'
import { digits, distance, median, table } from './statistics.mjs'

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

describe('statistics', () => {
  it('has the middle value, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([10, 1, 2, 3])).toBe(2.5)
    expect(() => median([])).toThrow(RangeError)
  })

  it.each([
    [0.012345, '0.0123'],
    [0.5, '0.500'],
    [9.876, '9.88'],
    [12.34, '12.3'],
    [123.4, '123'],
    [12345.6, '12346'],
    [0, '0'],
  ])('writes %d with three significant digits', (value, text) => {
    expect(digits(value)).toBe(text)
  })

  it('measures distance by the largest entry, and another length or NaN as no agreement', () => {
    expect(distance([1, 2.5], [1, 2])).toBe(0.25)
    expect(distance([0], [0])).toBe(0)
    expect(distance([1], [1, 2])).toBe(Number.POSITIVE_INFINITY)
    expect(distance([Number.NaN, 1], [1, 1])).toBe(Number.POSITIVE_INFINITY)
  })

  it('lays out a table of Markdown', () => {
    expect(table(['', 'peer'], [['forward', '1.5']])).toBe(
      ['|         | peer |', '|---------|-----:|', '| forward |  1.5 |'].join('\n'),
    )
  })
})

describe('the table of times', () => {
  it('has the ratio to the engine, and says what a peer does not do and who is not present', () => {
    const of = { name: 'forward', unit: 'ms' }
    const results = [{ of, medians: new Map(Object.entries({ Unroll: 2, NumPy: 3 })) }]
    const [head, , row] = timesTable(results, ['Unroll', 'NumPy', 'brain.js'], ['PyTorch']).split('\n')
    const cells = (line) => line.split('|').map((cell) => cell.trim())
    expect(cells(head)).toEqual(['', '', 'Unroll', 'NumPy', 'brain.js', 'PyTorch', ''])
    expect(cells(row)).toEqual(['', 'forward [ms]', '2.00', '3.00 (1.50)', '–', 'not present', ''])
  })
})

describe('what goes between the processes', () => {
  it('comes back as it was sent', () => {
    const arrays = { a: Float32Array.of(1.5, -0, 3e-38), empty: new Float32Array(0) }
    expect(decoded(encoded(arrays))).toEqual(arrays)
  })

  it('swaps batch and time, and back', () => {
    const array = Float32Array.from({ length: 12 }, (_, n) => n)
    expect([...swapped(array, 2, 3, 2)]).toEqual([0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11])
    expect(swapped(swapped(array, 2, 3, 2), 3, 2, 2)).toEqual(array)
  })
})

describe('the cases', () => {
  it('have names of their own and the same numbers each time', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    const shape = { d: 3, h: 8, T: 5, B: 2 }
    expect(lstmArrays(shape)).toEqual(lstmArrays(shape))
    expect(Math.max(...lstmArrays(shape).inputs.map(Math.abs))).toBeLessThanOrEqual(1)
  })
})

describe('the ONNX model', () => {
  it('begins with its version and the node’s inputs, and holds the weights in the order i, o, f, c', () => {
    const shape = { d: 1, h: 1, T: 2, B: 1 }
    const gates = Float32Array.of(1, 2, 3, 4)
    const zeros = new Float32Array(4)
    const arrays = { weight_ih_l0: gates, weight_hh_l0: zeros, bias_ih_l0: zeros, bias_hh_l0: zeros }
    const model = lstmModel(shape, arrays)
    expect([...model.subarray(0, 2)]).toEqual([8, 8])
    expect(model.includes(Buffer.from('\n\x01X\n\x01W\n\x01R\n\x01B\n\x00\n\x09initial_h'))).toBe(true)
    expect(model.includes(Buffer.from(Float32Array.of(1, 4, 2, 3).buffer))).toBe(true)
  })
})

describe('what a page is measured by', () => {
  it('counts the formulas that are shown, not those in scripts', () => {
    const formula = '<span class="katex"><span class="katex-mathml"></span></span>'
    expect(formulasIn(`<p>${formula} and ${formula}</p><script>${formula}</script>`)).toBe(2)
  })

  it('sorts bytes by what came', () => {
    const requests = [
      { resourceType: 'Document', transferSize: 10 },
      { resourceType: 'Script', transferSize: 5 },
      { resourceType: 'Script', transferSize: 7 },
      { resourceType: 'Fetch', transferSize: 1 },
    ]
    expect(bytesOf(requests)).toEqual({ html: 10, js: 12, css: 0, fonts: 0, total: 23 })
  })

  it('stands above the baseline as medians, in kB and ms', () => {
    const visit = (lcp) => ({
      html: 28_640,
      js: 188_000,
      css: 0,
      fonts: 0,
      total: 216_640,
      lcp,
      tbt: 99.6,
      cls: 0.0004,
    })
    const measured = [{ name: 'Unroll', visits: [visit(3), visit(1), visit(2)] }]
    const [, , row, next] = pagesTable(measured).split('\n')
    expect(row.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'Unroll',
      '28.6',
      '188',
      '0',
      '0',
      '217',
      '2',
      '100',
      '0.000',
      '',
    ])
    expect(next).toContain('Next 16')
    expect(spread(measured[0])).toBe('Unroll: LCP 1–3, TBT 100–100, CLS 0.000–0.000')
  })
})

describe.each([
  ['the peers’ lockfile', '.'],
  ['Lighthouse’s lockfile', './pages'],
])('%s', (_, folder) => {
  const lock = read(`${folder}/package-lock.json`)
  const { dependencies } = read(`${folder}/package.json`)

  it('names no host and pins what package.json names', () => {
    expect(hosted(lock)).toEqual([])
    expect(missingOptional(lock)).toEqual([])
    expect(lock.packages[''].dependencies).toEqual(dependencies)
    for (const [name, version] of Object.entries(dependencies)) {
      expect(version).toMatch(/^\d/)
      expect(lock.packages[`node_modules/${name}`].version).toBe(version)
    }
  })
})
