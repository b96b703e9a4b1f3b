import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenUp, lifted, moved, swipeDistance, untouched } from './swipe'

const width = 360

/** What is graded when the finger goes through these points, from where it was put down, and is lifted at the last. */
function graded(...path: [dx: number, dy: number][]) {
  return lifted(path.reduce((swipe, [dx, dy]) => moved(swipe, dx, dy, width), untouched))
}

describe('a swipe', () => {
  it.each<[string, [number, number][], 1 | 3 | null]>([
    [
      'left is Again',
      [
        [-20, 2],
        [-120, 4],
      ],
      1,
    ],
    [
      'right is Good',
      [
        [20, -2],
        [120, -4],
      ],
      3,
    ],
    ['in one go counts, too', [[300, 40]], 3],
    [
      'that is short grades nothing',
      [
        [30, 0],
        [100, 0],
      ],
      null,
    ],
    [
      'that is taken back grades nothing',
      [
        [30, 0],
        [200, 0],
        [40, 0],
      ],
      null,
    ],
    [
      'may change its mind',
      [
        [-30, 0],
        [-200, 0],
        [150, 0],
      ],
      3,
    ],
    [
      'that begins downwards scrolls, however far sideways it ends',
      [
        [3, 30],
        [300, 60],
      ],
      null,
    ],
    [
      'that begins aslant scrolls',
      [
        [20, 15],
        [300, 15],
      ],
      null,
    ],
    [
      'that has begun sideways may sag',
      [
        [30, 4],
        [200, 150],
      ],
      3,
    ],
    [
      'of a trembling finger is a tap',
      [
        [4, -3],
        [-6, 5],
      ],
      null,
    ],
    ['that never moved is a tap', [[0, 0]], null],
  ])('%s', (_, path, grade) => {
    expect(graded(...path)).toBe(grade)
  })

  it('grades nothing wherever the finger went, once it is back where it was', () => {
    const delta = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(fc.array(fc.tuple(delta, delta)), (path) => {
        expect(graded(...path, [0, 0])).toBeNull()
      }),
    )
  })

  it('that was given up stays so', () => {
    expect(moved(givenUp, 300, 0, width)).toBe(givenUp)
  })

  it('need not cross a wide card, and is more than a slip on a narrow one', () => {
    expect(swipeDistance(1200)).toBe(140)
    expect(swipeDistance(320)).toBe(96)
    expect(swipeDistance(100)).toBe(64)
  })
})
