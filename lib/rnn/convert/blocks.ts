import { concatenate, slice, type Tensor } from '../tensor/tensor'

/**
 * A vector [G·h] or matrix [G·h, n] with its G equal blocks of rows put in another order: block k of the result is
 * block `order[k]` of the given tensor. G is the length of `order`.
 */
export function reorderBlocks(tensor: Tensor, order: readonly number[]): Tensor {
  const h = (tensor.shape[0] ?? 0) / order.length
  return concatenate(order.map((block) => slice(tensor, block * h, h)))
}

/** The order that undoes `order`. */
export function inverse(order: readonly number[]): number[] {
  return order.map((_, k) => order.indexOf(k))
}

/** Tensors of one shape as the entries of a new first axis. */
export function entries(tensors: readonly Tensor[]): Tensor {
  return concatenate(tensors.map(({ shape, data }) => ({ shape: [1, ...shape], data })))
}
