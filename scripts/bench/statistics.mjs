/** @param {readonly number[]} values at least one */
export function median(values) {
  if (values.length === 0) throw new RangeError('The median of no values')
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** Three significant digits, without an exponent: 0.0123, 4.57, 1230. */
export function digits(value) {
  if (!Number.isFinite(value) || value === 0) return String(value)
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value >= 1000 ? String(Math.round(value)) : value.toFixed(Math.min(places, 6))
}

/**
 * How far two results of one function are apart, relative to the largest entry.
 * @param {ArrayLike<number>} given
 * @param {ArrayLike<number>} wanted
 */
export function distance(given, wanted) {
  if (given.length !== wanted.length) return Number.POSITIVE_INFINITY
  let apart = 0
  let largest = 0
  for (let i = 0; i < wanted.length; i++) {
    const difference = Math.abs(given[i] - wanted[i])
    if (Number.isNaN(difference)) return Number.POSITIVE_INFINITY
    apart = Math.max(apart, difference)
    largest = Math.max(largest, Math.abs(wanted[i]))
  }
  return apart / (largest || 1)
}

/**
 * Rows of cells as a table of Markdown, which is a table on a terminal too: the first column flush left, others right.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column].length), title.length),
  )
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))
  const line = (row) => `| ${row.map(pad).join(' | ')} |`
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
