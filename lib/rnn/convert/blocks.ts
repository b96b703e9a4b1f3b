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
