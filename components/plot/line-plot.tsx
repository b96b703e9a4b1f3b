import { Axes } from './axes'
import { type Axis, percent } from './scale'

/** One line or set of dots, with its name in the legend. */
export type Series = {
  name: string
  /** Lines that cross each other differ in more than their colour. */
  kind: 'line' | 'dashed' | 'long-dash' | 'dotted' | 'dash-dot' | 'dots'
  /** A text colour of the palette. */
  color: string
  /** A point that has no place on the axes (not finite; not above 0 on a logarithmic axis) interrupts the line. */
  points: readonly (readonly [x: number, y: number])[]
}

type Props = {
  title: string
  x: Axis
  y: Axis
  series: readonly Series[]
}

/**
 * A plot of lines and dots: a title, two axes with labels and ticks, a legend. It is a picture for screen readers, so a
 * table with the same numbers must stand beside it.
 */
export function LinePlot({ title, ...drawn }: Props) {
  return (
    <figure className="plot not-prose">
      <figcaption className="plot-title">{title}</figcaption>
      <Lines label={title} {...drawn} />
    </figure>
  )
}

/** The lines, dots and legend of a plot, for a figure that has a caption of its own. */
export function Lines({ label, x, y, series }: Omit<Props, 'title'> & { label: string }) {
  return (
    <>
      <Axes label={label} x={x} y={y}>
        {series.map((one) => (
          <Path key={one.name} x={x} y={y} series={one} />
        ))}
      </Axes>
      <ul className="plot-legend">
        {series.map(({ name, kind, color }) => (
          <li key={name}>
            <svg viewBox="0 0 24 10" aria-hidden="true" className={color}>
              {kind === 'dots' ? (
                <path className="plot-dots" d="M12 5h0" />
              ) : (
                <path className={lineClass(kind)} d="M0 5H24" />
              )}
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

function Path({ x, y, series }: { x: Axis; y: Axis; series: Series }) {
  const parts: string[][] = [[]]
  for (const [px, py] of series.points) {
    if (hasPlace(x, px) && hasPlace(y, py)) {
      parts.at(-1)?.push(`${percent(x, px).toFixed(2)} ${(100 - percent(y, py)).toFixed(2)}`)
    } else parts.push([])
  }
  const drawn = parts.filter((part) => part.length > 0)
  if (drawn.length === 0) return null
  // A dot is a line of no length with round ends: a circle would stretch with the plot.
  const d =
    series.kind === 'dots' ? drawn.flat().map((point) => `M${point}h0`) : drawn.map((part) => `M${part.join('L')}`)
  return <path className={`${lineClass(series.kind)} ${series.color}`} d={d.join('')} />
}

function hasPlace({ scale }: Axis, value: number): boolean {
  return Number.isFinite(value) && (scale !== 'log' || value > 0)
}

function lineClass(kind: Series['kind']): string {
  if (kind === 'dots') return 'plot-dots'
  return kind === 'line' ? 'plot-line' : `plot-line plot-${kind}`
}
