import { reflectColumns, reflectionOf, reflectRows } from './reflection'

/**
 * Makes A [n, n] upper Hessenberg in place: 0 below the diagonal beneath the main one. Reflections H·A·H from both sides
 * leave its eigenvalues alone.
 *
 * Source: Householder 1958; Golub & Van Loan, Matrix Computations, "The Hessenberg and real Schur forms".
 */
export function reduceToHessenberg(A: Float64Array, n: number): void {
  const v = new Float64Array(n)
  const sums = new Float64Array(n)
  for (let k = 0; k + 2 < n; k++) {
    for (let i = k + 1; i < n; i++) v[i] = A[i * n + k] as number
    const alpha = reflectionOf(v, k + 1, n)
    reflectRows(A, n, v, alpha, k + 1, n, k + 1, n, sums)
    reflectColumns(A, n, v, alpha, k + 1, n, 0, n)
    A[(k + 1) * n + k] = alpha
    for (let i = k + 2; i < n; i++) A[i * n + k] = 0
  }
}
