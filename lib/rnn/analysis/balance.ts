/** A square matrix [n, n] without what can be read off it, and the eigenvalues that were read off. */
export interface Isolated {
  /** Real eigenvalues that stood alone on the diagonal. */
  readonly eigenvalues: readonly number[]
  /** The rest of the matrix, [n, n] row by row, a copy. */
  readonly A: Float64Array
  readonly n: number
}

/**
 * Takes out of A [n, n] every row or column that is 0 beside the diagonal, again and again: its diagonal entry is an
 * eigenvalue and the other eigenvalues are those of the matrix without that row and column. Triangular matrices, in
 * whatever order their unknowns stand, fall apart entirely and lose no digit.
 */
export function isolate(A: Float64Array, n: number): Isolated {
  const left = Array.from({ length: n }, (_, index) => index)
  const eigenvalues: number[] = []
  const alone = (i: number) =>
    left.every((j) => j === i || A[i * n + j] === 0) || left.every((j) => j === i || A[j * n + i] === 0)
  for (;;) {
    const position = left.findIndex(alone)
    if (position < 0) break
    const [i] = left.splice(position, 1) as [number]
    eigenvalues.push(A[i * n + i] as number)
  }
  return {
    eigenvalues,
    n: left.length,
    A: Float64Array.from(left.flatMap((i) => left.map((j) => A[i * n + j] as number))),
  }
}

/** The factor by which row and column must come nearer together in size to be worth a rescaling. */
const WORTHWHILE = 0.95

/**
 * Balances A [n, n] in place: D⁻¹·A·D with D diagonal, which has the same eigenvalues, so that each row becomes about as
 * long as its column and the rounding errors, which follow the longest, do not drown the small eigenvalues. D holds
 * powers of two, which cost no digits. Every row and column must have an entry beside the diagonal (see `isolate`).
 *
 * Source: Parlett & Reinsch 1969.
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
      const f = scaling(row, column)
      if (f * column + row / f >= WORTHWHILE * (column + row)) continue
      changed = true
      for (let j = 0; j < n; j++) {
        A[i * n + j] = (A[i * n + j] as number) / f
        A[j * n + i] = (A[j * n + i] as number) * f
      }
    }
  }
}

/** The power of two f that brings f·column nearest to row / f. */
function scaling(row: number, column: number): number {
  let f = 1
  while (column * f * f < row / 2) f *= 2
  while (column * f * f >= row * 2) f /= 2
  return f
}
