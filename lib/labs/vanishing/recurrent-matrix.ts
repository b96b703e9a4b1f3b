import { orthogonal, type RandomState, spectralNorm, spectralRadius, type Tensor, tensor } from '../../rnn'

/** How a recurrent matrix is drawn: a random rotation or reflection, or independent normal entries. */
export type MatrixKind = 'orthogonal' | 'normal'

/** What its size is measured by: σ_max, the largest singular value, or ρ, the largest modulus of an eigenvalue. */
export type Measure = 'sigma' | 'rho'

/**
 * A random matrix [n, n] of which σ_max or ρ is `size`: drawn, measured and scaled. Of an orthogonal one both are the
 * same; a normal one has a larger σ_max than ρ.
 *
 * Errors: ShapeError when n is below 1; RangeError for a size that is not finite.
 */
export function drawRecurrentMatrix(
  random: RandomState,
  n: number,
  kind: MatrixKind,
  measure: Measure,
  size: number,
): Tensor {
  const drawn = kind === 'orthogonal' ? orthogonal(random, n, n) : tensor([n, n], random.randn(n * n))
  const now = measure === 'sigma' ? spectralNorm(drawn) : spectralRadius(drawn)
  return tensor(
    [n, n],
    drawn.data.map((value) => (value / now) * size),
  )
}
