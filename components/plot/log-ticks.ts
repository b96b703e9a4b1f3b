const STRIDES = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200]

/**
 * Ticks for a logarithmic axis from min > 0 to max: powers of ten, a whole number of decades apart, in about `count`
 * intervals; over few decades 2 and 5 times them as well.
 */
export function logTicks(min: number, max: number, count: number): number[] {
  const [first, last] = [Math.log10(min), Math.log10(max)]
  const decades = last - first
  const stride = STRIDES.find((step) => decades / step <= count) ?? decades
  const from = Math.ceil(first / stride - 1e-9)
  const to = Math.floor(last / stride + 1e-9)
  // Read from text: 10 ** −5 is not the double nearest to 0.00001.
  const powers = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => Number(`1e${(from + n) * stride}`))
  if (decades > 2) return powers
  const between = Array.from({ length: Math.floor(last) - Math.floor(first) + 1 }, (_, n) => Math.floor(first) + n)
    .flatMap((power) => [1, 2, 5].map((factor) => Number(`${factor}e${power}`)))
    .filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9))
  return between.length > 1 ? between : powers
}

/** The smallest and the largest power of ten around positive values, for the ends of a logarithmic axis. */
export function decadesAround(values: readonly number[], lowest = 1e-300): { min: number; max: number } {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value))
  const least = Math.max(
    lowest,
    positive.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  )
  const most = positive.reduce((a, b) => Math.max(a, b), 0)
  if (most === 0) return { min: 0.1, max: 1 }
  const min = Math.floor(Math.log10(Math.min(least, most)) + 1e-9)
  const max = Math.ceil(Math.log10(Math.max(most, lowest)) - 1e-9)
  return { min: Number(`1e${min}`), max: Number(`1e${Math.max(max, min + 1)}`) }
}
