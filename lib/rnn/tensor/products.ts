/*
 * The three products that forward and backward passes are made of, on row-major matrices inside larger arrays: each
 * adds to C and reads A and B from a given offset, so that nothing is copied or allocated within a time loop.
 */

/** C += A·Bᵀ, C [m, n] from c0, A [m, k] from a0, B [n, k] from b0. */
export function addABt(
  C: Float64Array,
  c0: number,
  A: Float64Array,
  a0: number,
  B: Float64Array,
  b0: number,
  m: number,
  n: number,
  k: number,
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let total = 0
      for (let l = 0; l < k; l++) total += (A[a0 + i * k + l] as number) * (B[b0 + j * k + l] as number)
      C[c0 + i * n + j] = (C[c0 + i * n + j] as number) + total
    }
  }
}

/** C += A·B, C [m, n] from c0, A [m, k] from a0, B [k, n] from b0. */
export function addAB(
  C: Float64Array,
  c0: number,
  A: Float64Array,
  a0: number,
  B: Float64Array,
  b0: number,
  m: number,
  n: number,
  k: number,
): void {
  for (let i = 0; i < m; i++) {
    for (let l = 0; l < k; l++) {
      const a = A[a0 + i * k + l] as number
      for (let j = 0; j < n; j++) C[c0 + i * n + j] = (C[c0 + i * n + j] as number) + a * (B[b0 + l * n + j] as number)
    }
  }
}

/** C += Aᵀ·B, C [m, n] from c0, A [k, m] from a0, B [k, n] from b0. */
export function addAtB(
  C: Float64Array,
  c0: number,
  A: Float64Array,
  a0: number,
  B: Float64Array,
  b0: number,
  m: number,
  n: number,
  k: number,
): void {
  for (let l = 0; l < k; l++) {
    for (let i = 0; i < m; i++) {
      const a = A[a0 + l * m + i] as number
      for (let j = 0; j < n; j++) C[c0 + i * n + j] = (C[c0 + i * n + j] as number) + a * (B[b0 + l * n + j] as number)
    }
  }
}
