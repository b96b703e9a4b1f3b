import { decadesAround, logTicks } from '@/components/plot/log-ticks'
import type { Axis } from '@/components/plot/scale'
import { ticks } from '@/components/plot/ticks'
import type { Plot } from '@/lib/client/sandbox/session'

/** The axes that hold all points of a plot; where all of them are equal, with room on both sides. */
export function axesOf({ x, y, log, lines }: Plot): { x: Axis; y: Axis } {
  const points = lines.flatMap((line) => line.points)
  return {
    x: axis(
      x,
      points.map((point) => point[0]),
    ),
    y: (log ? logAxis : axis)(
      y,
      points.map((point) => point[1]),
    ),
  }
}

function logAxis(label: string, values: readonly number[]): Axis {
  const { min, max } = decadesAround(values, smallest)
  return { label, min, max, ticks: logTicks(min, max, 5), scale: 'log' }
}

/** What is smaller is drawn as 0: a tick has no more decimals than a number can be written with. */
const smallest = 1e-80

function axis(label: string, values: readonly number[]): Axis {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number])
  const size = Math.max(Math.abs(least), Math.abs(most))
  // Numbers that differ by little more than their rounding cannot be told apart by ticks either.
  const room = most - least > 1e-9 * size && size > smallest ? 0 : size > smallest ? size / 2 : 1
  const [min, max] = [least - room, most + room]
  return { label, min, max, ticks: ticks(min, max, 5) }
}
