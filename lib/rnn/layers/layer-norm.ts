/** Added to the variance so that a constant row is no division by zero; PyTorch's default. */
export const NORM_EPSILON = 1e-5

/** Rows that are normalised and scaled, and what going back needs of them. */
export interface NormalisedRows {
  /** The gain α: [width]. */
  readonly alpha: Float64Array
  /** v, which becomes N(v) in place: [N, width]. */
  readonly y: Float64Array
  /** Each row's 1/s: [N]. */
  readonly inverse: Float64Array
}

/** N rows v, all 0 until they are written, with the gain that is to scale them. */
export function rowsToNormalise(alpha: Float64Array, rows: number): NormalisedRows {
  return { alpha, y: new Float64Array(rows * alpha.length), inverse: new Float64Array(rows) }
}

/**
 * Normalises n rows from row `from` and adds them, scaled, to those of `out` [N, width]:
 *
 *     N(v) = (v − mean v) / s     s = √(var v + ε), the variance with divisor `width`
 *     out += α ⊙ N(v)
 *
 * Source: Ba, Kiros & Hinton 2016, "Layer Normalization".
 */
export function addNormalised(out: Float64Array, { alpha, y, inverse }: NormalisedRows, from: number, n: number): void {
  const width = alpha.length
  for (let row = from; row < from + n; row++) {
    const at = row * width
    let mean = 0
    for (let j = 0; j < width; j++) mean += y[at + j] as number
    mean /= width
    let variance = 0
    for (let j = 0; j < width; j++) {
      const deviation = (y[at + j] as number) - mean
      variance += deviation * deviation
    }
    const scale = 1 / Math.sqrt(variance / width + NORM_EPSILON)
    inverse[row] = scale
    for (let j = 0; j < width; j++) {
      const k = at + j
      y[k] = ((y[k] as number) - mean) * scale
      out[k] = (out[k] as number) + (alpha[j] as number) * (y[k] as number)
    }
  }
}

/**
 * Takes the gradient of `out` back to v, which is put into `dv` [N, width], d being α ⊙ dL/dout:
 *
 *     dL/dv = (d − mean d − y ⊙ mean(d ⊙ y)) / s
 */
export function normalisedBack(
  dv: Float64Array,
  dOut: Float64Array,
  { alpha, y, inverse }: NormalisedRows,
  from: number,
  n: number,
): void {
  const width = alpha.length
  for (let row = from; row < from + n; row++) {
    const at = row * width
    let mean = 0
    let along = 0
    for (let j = 0; j < width; j++) {
      const d = (alpha[j] as number) * (dOut[at + j] as number)
      dv[at + j] = d
      mean += d
      along += d * (y[at + j] as number)
    }
    mean /= width
    along /= width
    const scale = inverse[row] as number
    for (let j = 0; j < width; j++) {
      dv[at + j] = ((dv[at + j] as number) - mean - (y[at + j] as number) * along) * scale
    }
  }
}
