import { describe, expect, it } from 'vitest'
import { decadesAround, logTicks } from './log-ticks'

describe('logTicks', () => {
  it.each([
    [1e-4, 1, 5, [1e-4, 1e-3, 0.01, 0.1, 1]],
    [1e-20, 1, 5, [1e-20, 1e-15, 1e-10, 1e-5, 1]],
    [1, 100, 5, [1, 2, 5, 10, 20, 50, 100]],
    [0.5, 5, 5, [0.5, 1, 2, 5]],
    [1, 2, 5, [1, 2]],
    [1e-300, 1e100, 5, [1e-300, 1e-200, 1e-100, 1, 1e100]],
  ])('from %d to %d in about %d steps', (min, max, count, wanted) => {
    expect(logTicks(min, max, count)).toEqual(wanted)
  })
})

describe('decadesAround', () => {
  it('ends at powers of ten', () => {
    expect(decadesAround([0.03, 7])).toEqual({ min: 0.01, max: 10 })
    expect(decadesAround([1, 10])).toEqual({ min: 1, max: 10 })
    expect(decadesAround([1])).toEqual({ min: 1, max: 10 })
  })

  it('leaves out what has no logarithm and what is lower than wanted', () => {
    expect(decadesAround([0, -3, Number.POSITIVE_INFINITY, 0.5])).toEqual({ min: 0.1, max: 1 })
    expect(decadesAround([1e-80, 1], 1e-20)).toEqual({ min: 1e-20, max: 1 })
    expect(decadesAround([0])).toEqual({ min: 0.1, max: 1 })
  })
})
