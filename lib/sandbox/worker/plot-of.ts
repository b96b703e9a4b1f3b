import { sandboxLimits } from '../limits'
import type { Plot, PlotLine } from '../message'
import { label, numbersOf } from './numbers-of'

/** What `plot` takes beside the lines. */
export type PlotOptions = {
  readonly title?: string
  /** What the axes measure. */
  readonly x?: string
  readonly y?: string
  /** A logarithmic y axis; points that are not above 0 have no place on it. */
  readonly log?: boolean
  /** Dots in place of lines. */
  readonly dots?: boolean
}

/**
 * The plot of numbers over their index, of pairs [x, y], or of several of these by name: `plot([3, 1, 2])`,
 * `plot({ RNN: norms, LSTM: others }, { title: 'Gradients', log: true })`.
 *
 * Errors: TypeError or RangeError naming the line and what is wrong with it.
 */
export function plotOf(lines: unknown, options: PlotOptions = {}): Plot {
  const { title = '', x = 'index', y = 'value', log = false, dots = false } = options
  const named = linesByName(lines)
  if (named.length > sandboxLimits.plotLines) {
    throw new RangeError(`a plot has at most ${sandboxLimits.plotLines} lines, got ${named.length}`)
  }
  const drawn = named.map(([name, line]): PlotLine => {
    return { name: label(name), dots: Boolean(dots), points: pointsOf(name, line) }
  })
  const points = drawn.reduce((sum, line) => sum + line.points.length, 0)
  if (points > sandboxLimits.plotPoints) {
    throw new RangeError(`a plot has at most ${sandboxLimits.plotPoints} points, got ${points}`)
  }
  if (points === 0) throw new RangeError('a plot needs at least one point')
  if (log && !drawn.some((line) => line.points.some(([, y]) => y > 0))) {
    throw new RangeError('a logarithmic plot needs at least one y above 0')
  }
  return { title: label(title), x: label(x), y: label(y), log: Boolean(log), lines: drawn }
}

function linesByName(lines: unknown): [string, unknown][] {
  if (numbersOf(lines) || Array.isArray(lines)) return [['', lines]]
  if (typeof lines === 'object' && lines !== null) return Object.entries(lines)
  throw new TypeError('plot takes numbers, pairs [x, y], or an object of these by name')
}

function pointsOf(name: string, line: unknown): [number, number][] {
  const where = name === '' ? 'the line' : `“${name}”`
  const pairs = numbersOf(line)?.map((y, x) => [x, y]) ?? (Array.isArray(line) ? line.map(numbersOf) : [])
  if (pairs.length === 0 && !isEmpty(line)) throw new TypeError(`${where} holds neither numbers nor pairs [x, y]`)
  return pairs.map((pair, n): [number, number] => {
    const [x, y] = pair ?? []
    if (pair?.length !== 2 || x === undefined || y === undefined) {
      throw new TypeError(`${where}: entry ${n} is neither a number nor a pair [x, y]`)
    }
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`${where}: entry ${n} is not finite`)
    if (Math.max(Math.abs(x), Math.abs(y)) > sandboxLimits.plotValue) {
      throw new RangeError(`${where}: entry ${n} is too large to be drawn`)
    }
    return [x, y]
  })
}

function isEmpty(line: unknown): boolean {
  return Array.isArray(line) && line.length === 0
}
