type Props = {
  title: string
  rows: readonly (readonly number[])[]
  /** The names of rows and columns: h₁ … C₁ …, as wide as the matrix. */
  names: readonly string[]
  /** What full colour stands for; the same for maps that are to be compared. */
  scale: number
}

/** The side of an entry, and what the names take. */
const SIDE = 26
const MARGIN = 26
/** More columns than this leave no room for numbers; over numbers the colours stay pale. */
const MOST_WITH_NUMBERS = 8

/**
 * A square matrix as a map: the darker, the larger an entry; a negative one is of another colour and has a stroke. It is
 * a picture for screen readers, so a table with the same numbers must stand beside it.
 */
export function HeatMap({ title, rows, names, scale }: Props) {
  const n = rows.length
  const size = MARGIN + n * SIDE + 1
  return (
    <figure className="heat-map">
      <figcaption className="plot-title">{title}</figcaption>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} style={{ maxWidth: 1.3 * size }}>
        {names.map((name, k) => (
          <g key={name} className="heat-map-name">
            <text x={MARGIN + (k + 0.5) * SIDE} y={MARGIN - 7} textAnchor="middle">
              {name}
            </text>
            <text x={MARGIN - 5} y={MARGIN + (k + 0.5) * SIDE} textAnchor="end" dominantBaseline="central">
              {name}
            </text>
          </g>
        ))}
        {rows.flatMap((row, i) =>
          row.map((value, j) => (
            <Entry
              key={`${names[i]}-${names[j]}`}
              x={MARGIN + j * SIDE}
              y={MARGIN + i * SIDE}
              value={value}
              share={scale > 0 ? Math.min(1, Math.abs(value) / scale) : 0}
              withNumber={n <= MOST_WITH_NUMBERS}
            />
          )),
        )}
      </svg>
    </figure>
  )
}

type EntryProps = { x: number; y: number; value: number; share: number; withNumber: boolean }

function Entry({ x, y, value, share, withNumber }: EntryProps) {
  return (
    <g className={value < 0 ? 'heat-map-negative' : 'heat-map-positive'}>
      <rect className="heat-map-frame" x={x} y={y} width={SIDE} height={SIDE} />
      <rect
        x={x}
        y={y}
        width={SIDE}
        height={SIDE}
        fill="currentColor"
        fillOpacity={((withNumber ? 0.45 : 0.75) * share).toFixed(3)}
      />
      {value < 0 && !withNumber && <path className="heat-map-minus" d={`M${x + 8} ${y + SIDE / 2}h${SIDE - 16}`} />}
      {withNumber && value !== 0 && (
        <text className="heat-map-number" x={x + SIDE / 2} y={y + SIDE / 2}>
          {shortText(value)}
        </text>
      )}
    </g>
  )
}

/** Two decimals without the 0 before the point: as much as an entry has room for. */
function shortText(value: number): string {
  if (Math.abs(value) < 0.005) return '≈0'
  return value
    .toFixed(2)
    .replace('-', '−')
    .replace(/^(−?)0\./, '$1.')
}
