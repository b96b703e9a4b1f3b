import { sumText } from '../../text/calculation'
import type { Block } from './block'

/** Row `unit` of W·[h; x] + b with its numbers. */
export function affineText({ W, b }: Block, unit: number, h: readonly number[], x: readonly number[]): string {
  const input = [...h, ...x]
  const row = W[unit] as readonly number[]
  return sumText([
    ...row.map((weight, index): [number, number] => [weight, input[index] as number]),
    [b[unit] as number],
  ])
}

/** `h_1` of a single unit, `h_{1,2}` of the second of several. */
export function symbol(name: string, step: number, unit: number, units: number): string {
  return units === 1 ? `${name}_${step}` : `${name}_{${step},${unit + 1}}`
}
