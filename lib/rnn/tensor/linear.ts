import { formatShape, ShapeError, type Tensor, zeros } from './tensor'

/**
 * The column-vector product W·x, W [m, n] and x [n] → [m]: each entry Σ_j W_ij x_j, summed from left to right.
 *
 * Errors: ShapeError naming both shapes.
 */
export function matrixVector(W: Tensor, x: Tensor): Tensor {
  const [m, n] = W.shape
  if (m === undefined || n === undefined || x.shape.length !== 1 || x.shape[0] !== n) {
    throw new ShapeError(`W·x needs W (m, n) and x (n,), got ${formatShape(W.shape)} and ${formatShape(x.shape)}`)
  }
  const y = zeros([m])
  for (let i = 0; i < m; i++) {
    let total = 0
    for (let j = 0; j < n; j++) total += (W.data[i * n + j] as number) * (x.data[j] as number)
    y.data[i] = total
  }
  return y
}

/**
 * The row-vector product x·W (NumPy's `x @ W`), x [m] and W [m, n] → [n]: each entry Σ_i x_i W_ij, in order of i.
 *
 * Errors: ShapeError naming both shapes.
 */
export function vectorMatrix(x: Tensor, W: Tensor): Tensor {
  const [m, n] = W.shape
  if (m === undefined || n === undefined || x.shape.length !== 1 || x.shape[0] !== m) {
    throw new ShapeError(`x·W needs x (m,) and W (m, n), got ${formatShape(x.shape)} and ${formatShape(W.shape)}`)
  }
  const y = zeros([n])
  for (let i = 0; i < m; i++) {
    const xi = x.data[i] as number
    for (let j = 0; j < n; j++) y.data[j] = (y.data[j] as number) + xi * (W.data[i * n + j] as number)
  }
  return y
}

/** f applied entry by entry to one tensor; the result has the same shape. */
export function map(f: (a: number) => number, a: Tensor): Tensor {
  return { shape: a.shape, data: a.data.map(f) }
}

/** f applied entry by entry to two tensors of one shape. Errors: ShapeError naming both shapes. */
export function zip(f: (a: number, b: number) => number, a: Tensor, b: Tensor): Tensor {
  expectSame(a, b)
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

/** The vectors a [m] and b [n] one behind the other: [m + n]. Errors: ShapeError naming both shapes. */
export function concatenate(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 1 || b.shape.length !== 1) {
    throw new ShapeError(`only vectors are joined, got ${formatShape(a.shape)} and ${formatShape(b.shape)}`)
  }
  const joined = zeros([a.data.length + b.data.length])
  joined.data.set(a.data)
  joined.data.set(b.data, a.data.length)
  return joined
}

function expectSame(a: Tensor, b: Tensor): void {
  if (a.shape.length !== b.shape.length || a.shape.some((length, axis) => length !== b.shape[axis])) {
    throw new ShapeError(`the shapes must be equal, got ${formatShape(a.shape)} and ${formatShape(b.shape)}`)
  }
}
