import { ShapeError, type Tensor, tensor } from '../rnn'

/** The numbers of a vector, as a learner types them. */
export type Vector = readonly number[]

/** The rows of a matrix. */
export type Matrix = readonly Vector[]

/**
 * A matrix [rows, columns] as a tensor.
 *
 * Errors: ShapeError saying what `name` must be and which row is otherwise; RangeError for a number that is not finite.
 */
export function matrixTensor(name: string, matrix: Matrix, rows: number, columns: number): Tensor {
  if (matrix.length !== rows) throw new ShapeError(`${name} must have ${rows} rows, got ${matrix.length}`)
  const odd = matrix.findIndex((row) => row.length !== columns)
  if (odd >= 0) {
    throw new ShapeError(`row ${odd + 1} of ${name} must have ${columns} numbers, got ${matrix[odd]?.length}`)
  }
  return tensor([rows, columns], matrix.flat())
}

/** A vector [n] as a tensor. Errors: ShapeError when it has another length, RangeError when it is not finite. */
export function vectorTensor(name: string, vector: Vector, n: number): Tensor {
  if (vector.length !== n) throw new ShapeError(`${name} must have ${n} numbers, got ${vector.length}`)
  return tensor([n], vector)
}

/** The numbers of a tensor, row by row. */
export function numbersOf({ data }: Tensor): number[] {
  return Array.from(data)
}

/** The rows of a tensor [rows, columns]. */
export function rowsOf({ shape, data }: Tensor): number[][] {
  const [rows = 0, columns = 0] = shape
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * columns, (row + 1) * columns)))
}

/** Entry i of a vector that has one. */
export function entry(vector: Vector, i: number): number {
  return vector[i] as number
}

/** The sum, from left to right. */
export function total(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** M·v: [rows] */
export function times(M: Matrix, v: Vector): number[] {
  return M.map((row) => total(row.map((w, j) => w * entry(v, j))))
}

/** A square matrix with rows and columns exchanged. */
export function transposed(M: Matrix): Matrix {
  return M.map((_, j) => M.map((row) => entry(row, j)))
}
