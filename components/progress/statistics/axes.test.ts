import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binAxis, dayAxis, upFrom0 } from './axes'

describe('an axis of counts', () => {
  it.each([
    [[], 4, [0, 1, 2, 3, 4]],
    [[3, 1], 4, [0, 1, 2, 3, 4]],
    [[5], 6, [0, 2, 4, 6]],
    [[37, 2], 40, [0, 10, 20, 30, 40]],
  ])('of %j ends at %d', (values, max, ticks) => {
    expect(upFrom0('n', values)).toEqual({ label: 'n', min: 0, max, ticks })
  })

  it('has room for every number, and whole ticks up to its end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (values) => {
        const { min, max, ticks } = upFrom0('n', values)
        expect(min).toBe(0)
        for (const value of values) expect(value).toBeLessThanOrEqual(max)
        expect(ticks.at(-1)).toBe(max)
        expect(ticks.every(Number.isInteger)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })

  it('may have ticks between whole numbers for what is measured', () => {
    expect(upFrom0('min', [0.3], false).max).toBe(1)
    expect(upFrom0('min', [0.3], false).ticks.length).toBeGreaterThan(2)
  })
})

it('days are written below the middle of every seventh bar', () => {
  const rows = Array.from({ length: 10 }, (_, n) => [`2026-01-${10 + n}`, 0])
  const axis = dayAxis('day', { name: 'x', columns: [], rows })
  expect(axis).toMatchObject({ min: 0, max: 10, ticks: [0.5, 7.5] })
  expect(axis.ticks.map((tick) => axis.text?.(tick))).toEqual(['01-10', '01-17'])
})

it('the ends of bins are written between the bars, and none for an open one', () => {
  const sheet = {
    name: 'x',
    columns: [],
    rows: [
      [0, 1, 5],
      [1, 2, 6],
      [2, null, 7],
    ],
  }
  const axis = binAxis('days', sheet)
  expect(axis).toMatchObject({ min: 0, max: 3, ticks: [0, 1, 2] })
  expect(axis.ticks.map((tick) => axis.text?.(tick))).toEqual(['0', '1', '2'])
})

it.each([
  ['of 9 bins all', Array.from({ length: 9 }, (_, n) => n + 1), 10, '1 2 3 4 5 6 7 8 9 10'],
  [
    'of 11 bins of powers of two each second',
    [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
    null,
    '0 2 8 32 128 512',
  ],
  ['of 20 bins each fourth', Array.from({ length: 20 }, (_, n) => 5 * n), 100, '0 20 40 60 80 100'],
])('%s ends are written, so that they fit on a phone', (_, from, last, texts) => {
  const rows = from.map((end, n) => [end, from[n + 1] ?? last, 0])
  const axis = binAxis('x', { name: 'x', columns: [], rows })
  expect(axis.ticks.map((tick) => axis.text?.(tick)).join(' ')).toBe(texts)
})
