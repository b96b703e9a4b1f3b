import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Calendar, levelsUpTo } from './calendar'

describe('the levels of a calendar', () => {
  it.each([
    [0, []],
    [1, [1]],
    [3, [1, 2, 3]],
    [4, [1, 2, 3, 4]],
    [40, [1, 11, 21, 31]],
  ])('up to %d', (most, levels) => expect(levelsUpTo(most)).toEqual(levels))
})

describe('a calendar', () => {
  const days = Array.from({ length: 18 }, (_, n) => ({
    day: `2026-06-${String(n + 1).padStart(2, '0')}`,
    count: n % 3,
  }))
  const html = renderToStaticMarkup(
    <Calendar
      label="days"
      days={days}
      months={[...'JFMAMJJASOND']}
      weekdays={['M', '', '', '', '', '', 'S']}
      levels={[1, 2]}
    />,
  )

  it('has a frame for each day, and a square in it the larger the more', () => {
    expect(html.match(/calendar-frame/g)).toHaveLength(18)
    const sides = [...html.matchAll(/calendar-day[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(sides).toHaveLength(12)
    expect([...new Set(sides)].sort((a, b) => a - b)).toEqual([3.5, 5.5])
  })

  it('puts the first half and the rest beside each other, in whole weeks', () => {
    expect(html.match(/<svg/g)).toHaveLength(2)
    const [first = '', second = ''] = html.split('</svg>')
    expect(first.match(/calendar-frame/g)).toHaveLength(14)
    expect(second.match(/calendar-frame/g)).toHaveLength(4)
  })
})
