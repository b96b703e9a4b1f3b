import type { ReactNode } from 'react'
import { tickText } from './number-text'
import { type Axis, percent } from './scale'

/** One line of the plot, its lengths and places in the units of the axis. */
export type PlotRow = {
  key: string
  name: ReactNode
  /** What stands at the end of the line that has the name. */
  note: string
  /** An outlined bar, a filled one over it, a dot, and the whisker around the dot. */
  outline?: number | undefined
  bar?: number | undefined
  dot?: number | undefined
  whisker?: readonly [low: number, high: number] | undefined
}

type Props = {
  label: string
  axis: Axis
  rows: readonly PlotRow[]
  /** A line across every row. */
  reference?: number | undefined
  legend: readonly { mark: 'outline' | 'bar' | 'dot' | 'reference'; name: string }[]
}

/**
 * Names with what belongs to each of them on one common axis below: for names that are too long to stand under a bar. A
 * mark is told from the others by its shape. It is for a figure that has a caption and a table with the same numbers.
 */
export function RowPlot({ label, axis, rows, reference, legend }: Props) {
  return (
    <>
      <div className="row-plot" role="img" aria-label={`${label} · ${axis.label}`}>
        {rows.map(({ key, name, note, ...marks }) => (
          <div key={key} className="row-plot-row">
            <p className="row-plot-name">
              <span>{name}</span>
              <span className="row-plot-note">{note}</span>
            </p>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              {axis.ticks.map((tick) => (
                <line key={tick} className="plot-grid" x1={at(axis, tick)} x2={at(axis, tick)} y1={0} y2={12} />
              ))}
              <Marks axis={axis} {...marks} />
              {reference !== undefined && <path className="row-plot-reference" d={`M${at(axis, reference)} -2V14`} />}
            </svg>
          </div>
        ))}
        <p className="row-plot-ticks">
          {axis.ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: `${at(axis, tick)}%` }}>
              {(axis.text ?? tickText)(tick)}
            </span>
          ))}
        </p>
        <p className="plot-x-label">{axis.label}</p>
      </div>
      <ul className="plot-legend">
        {legend.map(({ mark, name }) => (
          <li key={mark}>
            <svg viewBox="0 0 24 10" aria-hidden="true">
              {mark === 'reference' ? (
                <path className="row-plot-reference" d="M12 -2V12" />
              ) : (
                <Mark mark={mark} from={2} to={22} middle={5} />
              )}
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

function at(axis: Axis, value: number): string {
  return percent(axis, value).toFixed(3)
}

function Marks({ axis, outline, bar, dot, whisker }: { axis: Axis } & Omit<PlotRow, 'key' | 'name' | 'note'>) {
  const ends = whisker && ([at(axis, whisker[0]), at(axis, whisker[1])] as const)
  return (
    <>
      {outline !== undefined && <Mark mark="outline" from={0} to={percent(axis, outline)} middle={6} />}
      {bar !== undefined && <Mark mark="bar" from={0} to={percent(axis, bar)} middle={6} />}
      {ends && (
        <path className="plot-line text-accent" d={`M${ends[0]} 2V10M${ends[0]} 6H${ends[1]}M${ends[1]} 2V10`} />
      )}
      {dot !== undefined && <Mark mark="dot" from={percent(axis, dot)} to={percent(axis, dot)} middle={6} />}
    </>
  )
}

type MarkProps = { mark: 'outline' | 'bar' | 'dot'; from: number; to: number; middle: number }

function Mark({ mark, from, to, middle }: MarkProps) {
  if (mark === 'dot') {
    const d = `M${((from + to) / 2).toFixed(3)} ${middle}h0`
    // The ring around it sets it off from the bar that it lies on.
    return (
      <>
        <path className="row-plot-ring" d={d} />
        <path className="row-plot-dot" d={d} />
      </>
    )
  }
  const half = mark === 'bar' ? 2.5 : 4.5
  return (
    <rect
      className={mark === 'bar' ? 'plot-bar' : 'row-plot-outline'}
      x={from.toFixed(3)}
      width={(to - from).toFixed(3)}
      y={middle - half}
      height={2 * half}
    />
  )
}
