import fc from 'fast-check'
import { RandomState } from '../../random/random-state'
import { addAB } from '../../tensor/products'
import { type Tensor, zeros } from '../../tensor/tensor'
import { drawTensor } from '../../testing/draw'
import { anySeed } from '../../testing/options'

/** Matrices of numbers uniform in [−2, 2), of which a third may be 0, at most 9 × 9. */
export const anyMatrix = matrices(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))

/** Square ones. */
export const anySquare = fc.integer({ min: 1, max: 9 }).chain((n) => matrices(fc.constant(n), fc.constant(n)))

function matrices(rows: fc.Arbitrary<number>, columns: fc.Arbitrary<number>): fc.Arbitrary<Tensor> {
  return fc.tuple(rows, columns, anySeed, fc.boolean()).map(([m, n, seed, sparse]) => {
    const random = new RandomState(seed)
    const A = drawTensor(random, [m, n], 2)
    return sparse ? { ...A, data: A.data.map((a) => (random.randomSample() < 1 / 3 ? 0 : a)) } : A
  })
}

/** A·B */
export function times(A: Tensor, B: Tensor): Tensor {
  const [m, k] = A.shape as [number, number]
  const n = B.shape[1] as number
  const product = zeros([m, n])
  addAB(product.data, 0, A.data, 0, B.data, 0, m, n, k)
  return product
}

/** A matrix given by its rows. */
export function matrix(...rows: readonly (readonly number[])[]): Tensor {
  return { shape: [rows.length, rows[0]?.length ?? 0], data: Float64Array.from(rows.flat()) }
}

/** The orthogonal matrix 1 − 2·v·vᵀ/vᵀv of n dimensions for a drawn v. */
export function reflection(n: number, seed: number): Tensor {
  const { data: v } = drawTensor(new RandomState(seed), [n])
  const squares = v.reduce((sum, x) => sum + x * x, 0)
  const H = zeros([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      H.data[i * n + j] = (i === j ? 1 : 0) - (2 * (v[i] as number) * (v[j] as number)) / squares
    }
  }
  return H
}

/** The Jacobian of the vanilla RNN's step in closed form: diag(1 − h_t²)·W_hh. */
export function tanhJacobian(W_hh: Tensor, { data: h }: Tensor): Tensor {
  const slope = (i: number) => 1 - (h[i] as number) * (h[i] as number)
  return { shape: W_hh.shape, data: W_hh.data.map((w, index) => slope(Math.floor(index / h.length)) * w) }
}
