/** Round numbers of one step apart (1, 2 or 5 times a power of ten) that cover min..max with about `count` intervals. */
export function ticks(min: number, max: number, count: number): number[] {
  const rough = (max - min) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  // Rounded to the step's own decimals: 3 × 0.1 is not 0.3.
  const decimals = Math.max(0, -Math.floor(Math.log10(step)))
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toFixed(decimals)))
}
