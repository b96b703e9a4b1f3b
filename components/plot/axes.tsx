import type { ReactNode } from 'react'
import { tickText } from './number-text'
import { type Axis, percent } from './scale'

type Props = {
  /** What the picture shows, for screen readers; its axes are named after it. */
  label: string
  x: Axis
  y: Axis
  /** What is drawn, in a square of 100 by 100 units whose y points downwards. */
  children: ReactNode
}

/**
 * A picture between two axes with labels, units and ticks. What is drawn stretches with the page, the words do not. It
 * is a picture for screen readers, so a table with the same numbers must stand beside it.
 */
export function Axes({ label, x, y, children }: Props) {
  return (
    <div className="plot-body" role="img" aria-label={`${label} · ${y.label} · ${x.label}`}>
      <p className="plot-y-label">{y.label}</p>
      <div className="plot-area">
        {y.ticks.map((tick) => (
          <span key={tick} className="plot-y-tick" style={{ bottom: `${percent(y, tick)}%` }}>
            {textOf(y, tick)}
          </span>
        ))}
        {x.ticks.map((tick) => (
          <span key={tick} className="plot-x-tick" style={{ insetInlineStart: `${percent(x, tick)}%` }}>
            {textOf(x, tick)}
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
          {children}
        </svg>
      </div>
      <p className="plot-x-label">{x.label}</p>
    </div>
  )
}

function textOf({ text = tickText }: Axis, tick: number): string {
  return text(tick)
}
