import { expectFinite, formatShape, ShapeError, type Tensor } from '../tensor/tensor'

/** A matrix's numbers of rows and columns. Errors: ShapeError unless its rank is 2; RangeError for NaN or ±∞ in it. */
export function matrixSizes(name: string, A: Tensor): { rows: number; columns: number } {
  const [rows, columns, more] = A.shape
  if (rows === undefined || columns === undefined || more !== undefined) {
    throw new ShapeError(`${name} must be a matrix (rows, columns), got ${formatShape(A.shape)}`)
  }
  expectFinite(name, A)
  return { rows, columns }
}

/** n of a matrix [n, n]. Errors: ShapeError unless it is square; RangeError for NaN or ±∞ in it. */
export function squareSize(name: string, A: Tensor): number {
  const { rows, columns } = matrixSizes(name, A)
  if (rows !== columns) throw new ShapeError(`${name} must be a square matrix, got ${formatShape(A.shape)}`)
  return rows
}

/**
 * The power of two 2^k ≥ max|a| > 2^(k−1), and 1 for zeros. Divided by it, an array keeps every digit, and the squares
 * of its large entries neither overflow nor vanish.
 */
export function binaryScale(values: Float64Array): number {
  let largest = 0
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  if (largest === 0) return 1
  let scale = 1
  while (scale < largest && scale < LARGEST_POWER) scale *= 2
  while (scale / 2 >= largest) scale /= 2
  return scale
}

/** 2^1023: there is no larger power of two among the doubles. */
const LARGEST_POWER = 8.98846567431158e307
