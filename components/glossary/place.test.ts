import { expect, it } from 'vitest'
import { placeBeside } from './place'

const window = { width: 400, height: 600 }
const box = { width: 200, height: 100 }

it('goes below what it explains', () => {
  expect(placeBeside({ left: 50, top: 100, bottom: 120 }, box, window)).toEqual({ left: 50, top: 126 })
})

it('goes above at the end of the window', () => {
  expect(placeBeside({ left: 50, top: 560, bottom: 580 }, box, window)).toEqual({ left: 50, top: 454 })
})

it('stays in the window at its sides', () => {
  expect(placeBeside({ left: 390, top: 0, bottom: 20 }, box, window).left).toBe(192)
  expect(placeBeside({ left: -5, top: 0, bottom: 20 }, box, window).left).toBe(8)
  expect(placeBeside({ left: 10, top: 0, bottom: 20 }, { width: 900, height: 10 }, window).left).toBe(8)
})
