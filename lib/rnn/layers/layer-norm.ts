/** Added to the variance so that a constant row is no division by zero; PyTorch's default. */
export const NORM_EPSILON = 1e-5

/**
 * Normalises n rows of a matrix [N, width] in place, from row `from`, and keeps each row's 1/s for the way back:
 *
 *     N(v) = (v − mean v) / s     s = √(var v + ε), the variance with divisor `width`
 *
 * Source: Ba, Kiros & Hinton 2016, "Layer Normalization".
 */
export function normaliseRows(v: Float64Array, inverse: Float64Array, from: number, n: number, width: number): void {
  for (let row = from; row < from + n; row++) {
    const at = row * width
    let mean = 0
    for (let j = 0; j < width; j++) mean += v[at + j] as number
    mean /= width
    let variance = 0
    for (let j = 0; j < width; j++) {
      const deviation = (v[at + j] as number) - mean
      variance += deviation * deviation
    }
    const scale = 1 / Math.sqrt(variance / width + NORM_EPSILON)
    for (let j = 0; j < width; j++) v[at + j] = ((v[at + j] as number) - mean) * scale
    inverse[row] = scale
  }
}

/**
 * Takes the gradient of n normalised rows y = N(v) back to v, in place in `d`:
 *
 *     dL/dv = (d − mean d − y ⊙ mean(d ⊙ y)) / s
 */
export function normaliseRowsBack(
  d: Float64Array,
  y: Float64Array,
  inverse: Float64Array,
  from: number,
  n: number,
  width: number,
): void {
  for (let row = from; row < from + n; row++) {
    const at = row * width
    let mean = 0
    let along = 0
    for (let j = 0; j < width; j++) {
      mean += d[at + j] as number
      along += (d[at + j] as number) * (y[at + j] as number)
    }
    mean /= width
    along /= width
    const scale = inverse[row] as number
    for (let j = 0; j < width; j++) {
      d[at + j] = ((d[at + j] as number) - mean - (y[at + j] as number) * along) * scale
    }
  }
}
