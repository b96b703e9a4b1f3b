const SMALLEST = -1074
const powers = new Float64Array(1024 - SMALLEST)
powers[-SMALLEST] = 1
for (let k = 1; k <= 1023; k++) powers[k - SMALLEST] = (powers[k - 1 - SMALLEST] as number) * 2
for (let k = -1; k >= SMALLEST; k--) powers[k - SMALLEST] = (powers[k + 1 - SMALLEST] as number) / 2

/**
 * 2^k exactly, for an integer k in −1074..1023, from a table made by doubling and halving: `2 ** k` is an approximation
 * that each JavaScript engine may choose for itself.
 */
export function powerOfTwo(k: number): number {
  return powers[k - SMALLEST] as number
}
