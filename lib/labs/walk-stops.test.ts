import { expect, it } from 'vitest'
import { isBackDone, isForwardDone, walkStops } from './walk-stops'

it('goes forward, back and to the sum', () => {
  const stops = walkStops(2)
  expect(stops).toEqual([
    { phase: 'forward', t: 1 },
    { phase: 'forward', t: 2 },
    { phase: 'back', t: 2 },
    { phase: 'back', t: 1 },
    { phase: 'sum' },
  ])
  const done = (is: typeof isBackDone) => stops.map((stop) => [1, 2].filter((t) => is(stop, t)))
  expect(done(isForwardDone)).toEqual([[1], [1, 2], [1, 2], [1, 2], [1, 2]])
  expect(done(isBackDone)).toEqual([[], [], [2], [1, 2], [1, 2]])
})
