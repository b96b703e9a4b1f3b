/*
 * Householder's reflection H = 1 − β·v·vᵀ with β = 2 / vᵀv: symmetric, orthogonal, and chosen so that it maps a vector x
 * to α·e, all of it in one coordinate. Matrices are row-major with n columns, ranges are half open, and v is indexed by
 * the rows or columns that it reflects.
 */

/**
 * Turns x = v[from … to) into the v of its reflection, in place, and returns α = ∓‖x‖ with the sign that lets no digits
 * cancel; α = 0 when x is 0, and then there is nothing to reflect.
 *
 * Source: Householder 1958.
 */
export function reflectionOf(v: Float64Array, from: number, to: number): number {
  let squares = 0
  for (let i = from; i < to; i++) squares += (v[i] as number) * (v[i] as number)
  const first = v[from] as number
  const alpha = first > 0 ? -Math.sqrt(squares) : Math.sqrt(squares)
  v[from] = first - alpha
  return alpha
}

/** β of the reflection that `reflectionOf` left in v: ½·vᵀv = −α·v_from. */
function betaOf(v: Float64Array, from: number, alpha: number): number {
  return -1 / (alpha * (v[from] as number))
}

/** A ← H·A in the rows from … to and the columns left … right; `sums` [n] is working space. */
export function reflectRows(
  A: Float64Array,
  n: number,
  v: Float64Array,
  alpha: number,
  from: number,
  to: number,
  left: number,
  right: number,
  sums: Float64Array,
): void {
  if (alpha === 0) return
  const beta = betaOf(v, from, alpha)
  sums.fill(0, left, right)
  for (let i = from; i < to; i++) {
    const factor = beta * (v[i] as number)
    for (let j = left; j < right; j++) sums[j] = (sums[j] as number) + factor * (A[i * n + j] as number)
  }
  for (let i = from; i < to; i++) {
    const vi = v[i] as number
    for (let j = left; j < right; j++) A[i * n + j] = (A[i * n + j] as number) - vi * (sums[j] as number)
  }
}

/** A ← A·H in the columns from … to and the rows top … bottom. */
export function reflectColumns(
  A: Float64Array,
  n: number,
  v: Float64Array,
  alpha: number,
  from: number,
  to: number,
  top: number,
  bottom: number,
): void {
  if (alpha === 0) return
  const beta = betaOf(v, from, alpha)
  for (let i = top; i < bottom; i++) {
    let total = 0
    for (let j = from; j < to; j++) total += (A[i * n + j] as number) * (v[j] as number)
    const factor = beta * total
    for (let j = from; j < to; j++) A[i * n + j] = (A[i * n + j] as number) - factor * (v[j] as number)
  }
}
