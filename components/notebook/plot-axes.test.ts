import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axesOf } from './plot-axes'

const plotOf = (points: [number, number][]) => ({
  title: '',
  x: 'x',
  y: 'y',
  log: false,
  lines: [{ name: '', dots: false, points }],
})

const reasonable = fc.double({ min: -1e100, max: 1e100, noNaN: true })

describe('the axes of a plot', () => {
  it('hold every point and have some ticks, whatever the numbers are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(reasonable, reasonable), { minLength: 1, maxLength: 20 }), (points) => {
        const { x, y } = axesOf(plotOf(points))
        for (const [axis, n] of [
          [x, 0],
          [y, 1],
        ] as const) {
          expect(axis.max).toBeGreaterThan(axis.min)
          expect(points.every((point) => point[n] >= axis.min && point[n] <= axis.max)).toBe(true)
          expect(axis.ticks.length).toBeGreaterThan(1)
          expect(axis.ticks.length).toBeLessThan(12)
        }
      }),
    )
  })

  it('are logarithmic where that is asked for', () => {
    const plot = plotOf([
      [0, 0],
      [1, 0.003],
      [2, 40],
    ])
    expect(axesOf({ ...plot, log: true }).y).toMatchObject({ min: 0.001, max: 100, scale: 'log' })
  })

  it('give equal numbers room', () => {
    expect(axesOf(plotOf([[3, 0]]))).toMatchObject({ x: { min: 1.5, max: 4.5 }, y: { min: -1, max: 1 } })
  })
})
