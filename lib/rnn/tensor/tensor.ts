/** Thrown when an array does not have the shape that an operation needs; the message names both shapes. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

/**
 * A vector, a matrix or a stack of matrices (rank 1, 2 or 3) of doubles in row-major order. A plain object, so that it
 * survives the way to and from a worker. Operations never change their operands.
 */
export interface Tensor {
  /** [n], [rows, columns] or [matrices, rows, columns], each an integer ≥ 1. */
  readonly shape: readonly number[]
  /** The entries, row by row; its length is the product of the shape. */
  readonly data: Float64Array
}

/** A shape as NumPy prints it: `(8,)`, `(3, 8)`. */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
}

/** The number of entries of an array of this shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1)
}

/**
 * A tensor of this shape holding a copy of `values` (row by row).
 *
 * Errors: ShapeError when the rank is not 1 to 3, a length is not an integer ≥ 1, or `values` has another length;
 * RangeError naming the first value that is not finite.
 */
export function tensor(shape: readonly number[], values: ArrayLike<number>): Tensor {
  const made = zeros(shape)
  if (values.length !== made.data.length) {
    throw new ShapeError(`shape ${formatShape(shape)} wants ${made.data.length} values, got ${values.length}`)
  }
  made.data.set(values)
  expectFinite('the values', made)
  return made
}

/** A tensor of this shape full of zeros. Errors: ShapeError for a rank other than 1 to 3 or a length below 1. */
export function zeros(shape: readonly number[]): Tensor {
  if (shape.length < 1 || shape.length > 3 || shape.some((length) => !Number.isSafeInteger(length) || length < 1)) {
    throw new ShapeError(`a shape is one to three integers of at least 1, got ${formatShape(shape)}`)
  }
  return { shape: [...shape], data: new Float64Array(sizeOf(shape)) }
}

/** Throws ShapeError unless `given` has exactly the shape `wanted`; `name` says whose shape it is. */
export function expectShape(
  name: string,
  given: { readonly shape: readonly number[]; readonly data?: ArrayLike<number> },
  wanted: readonly number[],
): void {
  const { shape = [], data } = given ?? {}
  const fits = shape.length === wanted.length && wanted.every((length, axis) => length > 0 && length === shape[axis])
  if (fits && data?.length === (data && sizeOf(wanted))) return
  const but = fits ? ` with ${data?.length} numbers` : ''
  throw new ShapeError(`${name} must have shape ${formatShape(wanted)}, got ${formatShape(shape)}${but}`)
}

/**
 * Throws RangeError naming the first entry that is NaN or infinite; `name` says whose entry it is. Of a stack of
 * matrices only these rows are looked at, when they are given.
 */
export function expectFinite(name: string, { shape, data }: Tensor, rows?: Int32Array): void {
  const width = rows ? (shape[2] as number) : data.length
  for (const row of rows ?? [0]) {
    for (let k = row * width; k < (row + 1) * width; k++) {
      const value = data[k] as number
      if (value - value !== 0)
        throw new RangeError(`${name} ${formatShape(shape)} must be finite, got ${value} at ${k}`)
    }
  }
}

/**
 * The n entries from `start` of the first axis, copied: numbers of a vector, rows of a matrix; [n, …].
 *
 * Errors: ShapeError when they do not lie within it.
 */
export function slice({ shape, data }: Tensor, start: number, n: number): Tensor {
  const [length = 0, ...rest] = shape
  if (!(start >= 0 && start + n <= length)) {
    throw new ShapeError(`cannot take entries ${start} to ${start + n} of shape ${formatShape(shape)}`)
  }
  const width = data.length / length
  return { shape: [n, ...rest], data: data.slice(start * width, (start + n) * width) }
}

/**
 * Entry `index` of the first axis, copied: row [n] of a matrix, matrix of a stack of them.
 *
 * Errors: ShapeError when there is none.
 */
export function row(matrix: Tensor, index: number): Tensor {
  const { shape, data } = slice(matrix, index, 1)
  return tensor(shape.slice(1), data)
}

/**
 * Tensors joined along their first axis: vectors one behind the other, matrices of one width one below the other.
 *
 * Errors: ShapeError naming both shapes.
 */
export function concatenate(tensors: readonly Tensor[]): Tensor {
  const [, ...rest] = tensors[0]?.shape ?? []
  for (const each of tensors) expectShape('each tensor', each, [each.shape[0] ?? 0, ...rest])
  const data = Float64Array.from(tensors.flatMap((each) => [...each.data]))
  return { shape: [data.length / sizeOf(rest), ...rest], data }
}
