type Matrix = readonly (readonly number[])[]

/** The product A·B of two matrices given by rows. */
export function times(A: Matrix, B: Matrix): number[][] {
  const columns = B[0]?.map((_, j) => B.map((row) => row[j] ?? 0)) ?? []
  return A.map((row) => columns.map((column) => row.reduce((sum, a, k) => sum + a * (column[k] ?? 0), 0)))
}

function transpose(A: Matrix): number[][] {
  return A[0]?.map((_, j) => A.map((row) => row[j] ?? 0)) ?? []
}

/**
 * The largest singular value of a matrix, by squaring AᵀA again and again: its trace, to the power 2⁻ⁿ, tends to the
 * largest eigenvalue without any luck in the choice of a first vector.
 */
export function spectralNorm(A: Matrix): number {
  let M = times(transpose(A), A)
  let logarithm = 0
  let weight = 1
  for (let squaring = 0; squaring < 50; squaring++) {
    const trace = M.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
    if (trace === 0) return 0
    const scaled = M.map((row) => row.map((value) => value / trace))
    logarithm += weight * Math.log(trace)
    weight /= 2
    M = times(scaled, scaled)
  }
  return Math.sqrt(Math.exp(logarithm))
}
