import type { Tensor } from '../tensor/tensor'

/**
 * A vector [G·h] or matrix [G·h, n] with its G equal blocks of rows put in another order: block k of the result is
 * block `order[k]` of the given tensor. G is the length of `order`.
 */
export function reorderBlocks({ shape, data }: Tensor, order: readonly number[]): Tensor {
  const size = data.length / order.length
  const moved = new Float64Array(data.length)
  order.forEach((block, k) => {
    moved.set(data.subarray(block * size, (block + 1) * size), k * size)
  })
  return { shape, data: moved }
}

/** The order that undoes `order`. */
export function inverse(order: readonly number[]): number[] {
  return order.map((_, k) => order.indexOf(k))
}

/** A matrix [m, n] with rows and columns exchanged: [n, m]. */
export function transpose({ shape: [m = 0, n = 0], data }: Tensor): Tensor {
  return { shape: [n, m], data: data.map((_, k) => data[(k % m) * n + Math.floor(k / m)] as number) }
}

/** Vectors, or matrices of one width, one below the other along the first axis. */
export function stack(tensors: readonly Tensor[]): Tensor {
  const rows = tensors.reduce((total, { shape }) => total + (shape[0] ?? 0), 0)
  const data = Float64Array.from(tensors.flatMap((each) => [...each.data]))
  return { shape: [rows, ...(tensors[0]?.shape.slice(1) ?? [])], data }
}

/** Entry `index` of the first axis, copied: a row of a matrix, a matrix of a stack of matrices. */
export function entry({ shape: [length = 1, ...rest], data }: Tensor, index: number): Tensor {
  const size = data.length / length
  return { shape: rest, data: data.slice(index * size, (index + 1) * size) }
}

/** Tensors of one shape as the entries of a new first axis. */
export function entries(tensors: readonly Tensor[]): Tensor {
  return stack(tensors.map(({ shape, data }) => ({ shape: [1, ...shape], data })))
}
