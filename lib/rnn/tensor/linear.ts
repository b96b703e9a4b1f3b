import { expectFinite, expectShape, type Tensor } from './tensor'

/**
 * The column-vector product W·x, W [m, n] and x [n] → [m]: each entry Σ_j W_ij x_j, summed from left to right.
 *
 * Errors: ShapeError naming both shapes.
 */
export function matrixVector(W: Tensor, x: Tensor): Tensor {
  const [m = 0, n = 0] = W.shape
  expectShape('W of W·x', W, [m, n])
  expectShape('x of W·x', x, [n])
  expectFinite('x of W·x', x)
  return {
    shape: [m],
    data: new Float64Array(m).map((_, i) => {
      let total = 0
      for (let j = 0; j < n; j++) total += (W.data[i * n + j] as number) * (x.data[j] as number)
      return total
    }),
  }
}

/** A matrix [m, n] with rows and columns exchanged: [n, m]. */
export function transpose({ shape: [m = 0, n = 0], data }: Tensor): Tensor {
  return { shape: [n, m], data: data.map((_, k) => data[(k % m) * n + Math.floor(k / m)] as number) }
}

/** f applied entry by entry to one tensor; the result has the same shape. */
export function map(f: (a: number) => number, a: Tensor): Tensor {
  return { shape: a.shape, data: a.data.map(f) }
}

/** f applied entry by entry to two tensors of one shape. Errors: ShapeError naming both shapes. */
export function zip(f: (a: number, b: number) => number, a: Tensor, b: Tensor): Tensor {
  expectShape('the second operand', b, a.shape)
  return { shape: a.shape, data: a.data.map((value, index) => f(value, b.data[index] as number)) }
}

/** a + b, entry by entry. Errors: ShapeError naming both shapes. */
export function add(a: Tensor, b: Tensor): Tensor {
  return zip((p, q) => p + q, a, b)
}

/** a ⊙ b, entry by entry. Errors: ShapeError naming both shapes. */
export function hadamard(a: Tensor, b: Tensor): Tensor {
  return zip((p, q) => p * q, a, b)
}
