import type { Axis } from '@/components/plot/scale'
import { ticks } from '@/components/plot/ticks'
import type { Sheet } from './sheet'

/** An axis from 0 that has room for all numbers; counts get ticks at whole numbers only. */
export function upFrom0(label: string, values: readonly number[], whole = true): Axis {
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  const max = Math.max(most, whole ? 4 : 1)
  const marks = ticks(0, max, 4).filter((tick) => !whole || Number.isInteger(tick))
  const step = (marks[1] ?? max) - (marks[0] ?? 0)
  const top = Math.ceil(max / step - 1e-9) * step
  return { label, min: 0, max: top, ticks: marks.at(-1) === top ? marks : [...marks, top] }
}

/** From 0 to 100 %. */
export function percentAxis(label: string): Axis {
  return { label, min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100] }
}

/** The first column's days, one bar each, with the month and day of each seventh written below its middle. */
export function dayAxis(label: string, { rows }: Sheet): Axis {
  const sevenths = rows.flatMap((_, n) => (n % 7 === 0 ? [n + 0.5] : []))
  const text = (tick: number) => String(rows[Math.floor(tick)]?.[0] ?? '').slice(5)
  return { label, min: 0, max: rows.length, ticks: sevenths, text }
}

/** So many characters can be written below a plot on the smallest phone, with room between the ends of bins. */
const room = 26

/**
 * Bins whose ends stand in the first two columns: the ends are written between the bars, or each second, fourth or fifth
 * of them where there is no room for all; an open bin has none.
 */
export function binAxis(label: string, { rows }: Sheet): Axis {
  const ends = [...rows.map(([from]) => from), rows.at(-1)?.[1] ?? null]
  const texts = ends.map((end) => (end === null ? '' : String(end)))
  const widest = Math.max(...texts.map(({ length }) => length))
  const stride = [1, 2, 4, 5].find((step) => (widest * texts.length) / step <= room) ?? texts.length
  const written = texts.flatMap((text, n) => (text === '' || n % stride !== 0 ? [] : [n]))
  return { label, min: 0, max: rows.length, ticks: written, text: (tick) => texts[tick] ?? '' }
}
