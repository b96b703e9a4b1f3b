/**
 * Takes out of A [n, n] every row or column that is 0 beside the diagonal, again and again: its diagonal entry is an
 * eigenvalue and the other eigenvalues are those of the matrix without that row and column. Triangular matrices, in
 * whatever order their unknowns stand, fall apart entirely and lose no digit.
 *
 * Returns the eigenvalues that were read off and the rest of the matrix, [left, left] row by row, a copy.
 */
export function isolate(A: Float64Array, n: number): { diagonal: number[]; rest: Float64Array; left: number } {
  const left = Array.from({ length: n }, (_, index) => index)
  const diagonal: number[] = []
  const alone = (i: number) =>
    left.every((j) => j === i || A[i * n + j] === 0) || left.every((j) => j === i || A[j * n + i] === 0)
  for (let at = left.findIndex(alone); at >= 0; at = left.findIndex(alone)) {
    const [i] = left.splice(at, 1) as [number]
    diagonal.push(A[i * n + i] as number)
  }
  const rest = Float64Array.from(left.flatMap((i) => left.map((j) => A[i * n + j] as number)))
  return { diagonal, rest, left: left.length }
}

/** Below this ratio of their lengths a row and a column become shorter together when one is doubled, one halved. */
const UNEVEN = 0.45

/**
 * Balances A [n, n] in place: D⁻¹·A·D with D diagonal, which has the same eigenvalues, so that each row becomes about as
 * long as its column and the rounding errors, which follow the longest, do not drown the small eigenvalues. D holds
 * powers of two, which cost no digits. Every row and column must have an entry beside the diagonal (see `isolate`).
 *
 * Source: Parlett & Reinsch 1969, one factor of two at a time.
 */
export function balance(A: Float64Array, n: number): void {
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 0; i < n; i++) {
      let row = 0
      let column = 0
      for (let j = 0; j < n; j++) {
        if (j === i) continue
        row += Math.abs(A[i * n + j] as number)
        column += Math.abs(A[j * n + i] as number)
      }
      const factor = column < UNEVEN * row ? 2 : row < UNEVEN * column ? 0.5 : 1
      if (factor === 1) continue
      changed = true
      for (let j = 0; j < n; j++) {
        A[i * n + j] = (A[i * n + j] as number) / factor
        A[j * n + i] = (A[j * n + i] as number) * factor
      }
    }
  }
}
