import type { RandomState } from '../../../rnn'
import { drawDecimal } from '../../draw'
import type { Level } from '../../kind'

/** A vector with the gain and bias of each entry; without them at level 1, where they are 1 and 0. */
export interface Spec {
  readonly v: readonly number[]
  readonly gain?: readonly number[]
  readonly bias?: readonly number[]
}

export function drawSpec(random: RandomState, level: Level): Spec {
  const length = level === 1 ? 3 : 4
  const v = Array.from({ length }, () => random.randint(-4, 9))
  // A vector of equal entries has no deviation to divide by.
  if (v.every((entry) => entry === v[0])) v[0] = (v[0] as number) + 3
  if (level === 1) return { v }
  return {
    v,
    gain: Array.from({ length }, () => drawDecimal(random, 0.5, 2)),
    bias: Array.from({ length }, () => drawDecimal(random, -1, 1)),
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** (1/n) Σ (v_j − μ)². */
export function variance(values: readonly number[]): number {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}

/** Gain and bias applied to each entry. */
export function scaled({ gain, bias }: Spec, values: readonly number[]): number[] {
  return values.map((value, j) => (gain?.[j] ?? 1) * value + (bias?.[j] ?? 0))
}

/** Each entry less `centre`, divided by `deviation`. */
export function standardised(values: readonly number[], centre: number, deviation: number): number[] {
  return values.map((value) => (value - centre) / deviation)
}
