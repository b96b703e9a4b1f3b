import { type Axis, percent } from './scale'

/** One line or set of dots, with its name in the legend. */
export type Series = {
  name: string
  kind: 'line' | 'dashed' | 'dots'
  /** A text colour of the palette. */
  color: string
  points: readonly (readonly [x: number, y: number])[]
}

type Props = {
  title: string
  x: Axis
  y: Axis
  series: readonly Series[]
}

/**
 * A plot of lines and dots: a title, two axes with labels and ticks, a legend. The lines stretch with the page, the
 * words do not. It is a picture for screen readers, so a table with the same numbers must stand beside it.
 */
export function LinePlot({ title, x, y, series }: Props) {
  return (
    <figure className="plot not-prose">
      <figcaption className="plot-title">{title}</figcaption>
      <div className="plot-body" role="img" aria-label={`${title}. ${y.label} / ${x.label}`}>
        <p className="plot-y-label">{y.label}</p>
        <div className="plot-area">
          {y.ticks.map((tick) => (
            <span key={tick} className="plot-y-tick" style={{ bottom: `${percent(y, tick)}%` }}>
              {tick}
            </span>
          ))}
          {x.ticks.map((tick) => (
            <span key={tick} className="plot-x-tick" style={{ insetInlineStart: `${percent(x, tick)}%` }}>
              {tick}
            </span>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {y.ticks.map((tick) => (
              <line
                key={tick}
                className="plot-grid"
                x1={0}
                x2={100}
                y1={100 - percent(y, tick)}
                y2={100 - percent(y, tick)}
              />
            ))}
            {series.map((one) => (
              <Path key={one.name} x={x} y={y} series={one} />
            ))}
          </svg>
        </div>
        <p className="plot-x-label">{x.label}</p>
      </div>
      <ul className="plot-legend">
        {series.map(({ name, kind, color }) => (
          <li key={name}>
            <svg viewBox="0 0 24 10" aria-hidden="true" className={color}>
              {kind === 'dots' ? (
                <path className="plot-dots" d="M12 5h0" />
              ) : (
                <path className={kind === 'dashed' ? 'plot-line plot-dashed' : 'plot-line'} d="M0 5H24" />
              )}
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Path({ x, y, series }: { x: Axis; y: Axis; series: Series }) {
  const at = series.points.map(([px, py]) => `${percent(x, px).toFixed(2)} ${(100 - percent(y, py)).toFixed(2)}`)
  if (at.length === 0) return null
  // A dot is a line of no length with round ends: a circle would stretch with the plot.
  if (series.kind === 'dots')
    return <path className={`plot-dots ${series.color}`} d={at.map((p) => `M${p}h0`).join('')} />
  const className = series.kind === 'dashed' ? 'plot-line plot-dashed' : 'plot-line'
  return <path className={`${className} ${series.color}`} d={`M${at.join('L')}`} />
}
