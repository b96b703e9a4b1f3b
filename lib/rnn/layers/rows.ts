import { addAB, addAtB } from '../tensor/products'

/** `count` rows that each hold the sum of these vectors of length `width` (of those that exist): [count, width]. */
export function rowsOf(count: number, width: number, ...vectors: (Float64Array | undefined)[]): Float64Array {
  const rows = new Float64Array(count * width)
  for (const vector of vectors) {
    if (vector) for (let j = 0; j < width; j++) rows[j] = (rows[j] as number) + (vector[j] as number)
  }
  for (let done = width; done < rows.length; done *= 2) rows.copyWithin(done, 0, done)
  return rows
}

/** The sum of all rows of a matrix [N, width]: [width], the gradient of a vector that was added to each row. */
export function sumOfRows(rows: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width)
  for (let at = 0; at < rows.length; at += width) {
    for (let j = 0; j < width; j++) sum[j] = (sum[j] as number) + (rows[at + j] as number)
  }
  return sum
}

/** The sum over all rows of a ⊙ b, both [N, width]: [width], the gradient of a vector that scaled each row. */
export function sumOfProducts(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width)
  for (let at = 0; at < a.length; at += width) {
    for (let j = 0; j < width; j++) sum[j] = (sum[j] as number) + (a[at + j] as number) * (b[at + j] as number)
  }
  return sum
}

/** A·B in a new array: A [m, k], B [k, n] → [m, n]. */
export function product(A: Float64Array, B: Float64Array, m: number, n: number, k: number): Float64Array {
  const C = new Float64Array(m * n)
  addAB(C, 0, A, 0, B, 0, m, n, k)
  return C
}

/** Aᵀ·B in a new array: A [k, m], B [k, n] → [m, n], the gradient of a weight that took the rows of B to those of A. */
export function weightGradient(A: Float64Array, B: Float64Array, m: number, n: number, k: number): Float64Array {
  const C = new Float64Array(m * n)
  addAtB(C, 0, A, 0, B, 0, m, n, k)
  return C
}
