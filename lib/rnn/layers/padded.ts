/**
 * Rows taken out of a padded matrix in the order of `rows`, of each the columns column..column+width−1: [N, width]. Not
 * to be written to: it is the matrix itself where all of it is taken as it is.
 */
export function gatherRows(
  padded: Float64Array,
  rows: Int32Array,
  stride: number,
  column: number,
  width: number,
): Float64Array {
  if (rows.length * width === padded.length && rows.every((row, n) => row === n)) return padded
  const packed = new Float64Array(rows.length * width)
  for (let n = 0; n < rows.length; n++) {
    const at = (rows[n] as number) * stride + column
    for (let j = 0; j < width; j++) packed[n * width + j] = padded[at + j] as number
  }
  return packed
}

/** Adds packed rows [N, width] to where `gatherRows` would find them. */
export function scatterRows(
  padded: Float64Array,
  rows: Int32Array,
  stride: number,
  column: number,
  width: number,
  packed: Float64Array,
): void {
  for (let n = 0; n < rows.length; n++) {
    const at = (rows[n] as number) * stride + column
    for (let j = 0; j < width; j++) padded[at + j] = (padded[at + j] as number) + (packed[n * width + j] as number)
  }
}
