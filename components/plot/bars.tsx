import { Axes } from './axes'
import { type Axis, percent } from './scale'

type Props = {
  label: string
  /** From one edge of the first bar to the other edge of the last: the `n`th bar stands from n to n + 1. */
  x: Axis
  y: Axis
  heights: readonly number[]
}

/** A bar for each number, with the axes that it is read on; for a figure that has a caption and a table. */
export function Bars({ label, x, y, heights }: Props) {
  return (
    <Axes label={label} x={x} y={y}>
      {heights.map((height, n) => {
        const left = percent(x, n + 0.12)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars never move
            key={n}
            className="plot-bar"
            x={left.toFixed(3)}
            width={(percent(x, n + 0.88) - left).toFixed(3)}
            y={(100 - percent(y, height)).toFixed(3)}
            height={percent(y, height).toFixed(3)}
          />
        )
      })}
    </Axes>
  )
}
