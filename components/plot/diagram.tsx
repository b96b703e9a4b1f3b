import type { ReactNode } from 'react'

export type Point = readonly [x: number, y: number]

/** What is drawn has the colour of a symbol, that of the way back, or none. */
type Coloured = { of?: string | undefined }
const colour = (of: string | undefined) => (of === 'back' ? 'diagram-back' : of ? `sym-${of}` : 'diagram-plain')

type DiagramProps = {
  /** What the picture shows; the numbers must also stand in a table beside it. */
  label: string
  width: number
  height: number
  /** What is left out at the top. */
  top?: number
  /** It is never made smaller: what it stands in scrolls. */
  natural?: boolean
  children: ReactNode
}

/** A drawing of boxes and wires that carry numbers, in user units of about a CSS pixel. */
export function Diagram({ label, width, height, top = 0, natural = false, children }: DiagramProps) {
  return (
    <svg
      className="diagram"
      viewBox={`0 ${top} ${width} ${height - top}`}
      style={natural ? { minWidth: width, maxWidth: 1.4 * width } : undefined}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  )
}

type WireProps = Coloured & {
  /** Straight lines as an SVG path of M, L, H and V: `M8 70H150`. */
  path: string
  /** It ends on another line, without an arrow head. */
  joins?: boolean
}

/** A wire, with an arrow head at its end. */
export function Wire({ path, of, joins = false }: WireProps) {
  const [end = [0, 0], before = [0, 0]] = cornersOf(path).toReversed()
  return (
    <g className={colour(of)}>
      <path className="diagram-wire" d={path} />
      {!joins && <path className="diagram-head" d={head(before, end)} />}
    </g>
  )
}

/** The points that a path of straight lines passes. */
function cornersOf(path: string): Point[] {
  const corners: Point[] = []
  for (const [, command, first, second] of path.matchAll(/([MLHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const [x, y] = corners.at(-1) ?? [0, 0]
    const value = Number(first)
    corners.push(command === 'H' ? [value, y] : command === 'V' ? [x, value] : [value, Number(second)])
  }
  return corners
}

/** A triangle at the end of a line from `before`. */
function head([x0, y0]: Point, [x, y]: Point): string {
  const length = Math.hypot(x - x0, y - y0) || 1
  const [dx, dy] = [(x - x0) / length, (y - y0) / length]
  const corner = (side: number) => `${x - 6 * dx - side * 3.5 * dy} ${y - 6 * dy + side * 3.5 * dx}`
  return `M${x} ${y}L${corner(1)}L${corner(-1)}Z`
}

/** An operation entry by entry: a circle with ×, + or 1−. */
export function Operation({ at: [x, y], children, of }: Coloured & { at: Point; children: string }) {
  return (
    <g className={colour(of)}>
      <circle className="diagram-node" cx={x} cy={y} r={10} />
      <text className="diagram-sign" x={x} y={y}>
        {children}
      </text>
    </g>
  )
}

type BoxProps = Coloured & { at: Point; width?: number; height?: number; children: string }

/** A function or a product with weights: a box with its name. */
export function Box({ at: [x, y], width = 46, height = 26, children, of }: BoxProps) {
  return (
    <g className={colour(of)}>
      <rect className="diagram-node" x={x - width / 2} y={y - height / 2} width={width} height={height} rx={5} />
      <text className="diagram-sign" x={x} y={y}>
        {children}
      </text>
    </g>
  )
}

/** A letter with a subscript, as the name of numbers. */
export function Subscripted({ letter, sub }: { letter: string; sub: string }) {
  return (
    <>
      {letter}
      <tspan className="diagram-sub" dy={2.5}>
        {sub}
      </tspan>
    </>
  )
}

type NumbersProps = Coloured & {
  /** Where the first line stands, or the last one for `up`. */
  at: Point
  name?: ReactNode
  values: readonly string[]
  anchor?: 'start' | 'middle' | 'end'
  up?: boolean
}

const LINE = 12

/** What a wire carries: its name and, below it, a line for each unit. */
export function Numbers({ at: [x, y], name, values, anchor = 'start', up = false, of }: NumbersProps) {
  const lines = [...(name === undefined ? [] : [name]), ...values]
  // A name may have a subscript, which needs room below it.
  const gap = name === undefined ? 0 : 1.5
  const top = up ? y - (lines.length - 1) * LINE - gap : y
  return (
    <text className={`diagram-numbers ${colour(of)}`} textAnchor={anchor}>
      {lines.map((line, n) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
          key={n}
          x={x}
          y={top + n * LINE + (n > 0 ? gap : 0)}
          className={n === 0 && name !== undefined ? 'diagram-name' : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}
