import { tanh } from '../../../rnn'
import type { Trace } from '../../trace'

/** One step of a tanh RNN: from given states, or for one unit from what it reads. */
export interface OneStepSpec {
  readonly W: readonly (readonly number[])[]
  readonly before: readonly number[]
  /** h_t where it is given. */
  readonly h?: readonly number[]
  /** Of one unit, where h_t is to be found first. */
  readonly reads?: { readonly u: number; readonly b: number; readonly x: number }
}

/** z of the only unit. */
export function preActivation({ W, before, reads }: OneStepSpec): number {
  const { u = 0, b = 0, x = 0 } = reads ?? {}
  return (W[0]?.[0] as number) * (before[0] as number) + u * x + b
}

/** h_t, given or found. */
export function stateOf(spec: OneStepSpec): readonly number[] {
  return spec.h ?? [tanh(preActivation(spec))]
}

/** diag(1 − h_t²)·W with what leads to it. */
export function jacobianByHand(spec: OneStepSpec): Trace {
  const h = stateOf(spec)
  const rows = spec.W.map((row, i) => row.map((w) => (1 - (h[i] as number) ** 2) * w))
  const found = spec.reads && { z: preActivation(spec), h: h[0] as number }
  const slope = h.map((value) => 1 - value ** 2)
  return { ...found, slope, ...rowsOf(rows) }
}

/** The derivative of one unit, or the rows of the Jacobian as parts. */
export function rowsOf(rows: readonly (readonly number[])[]): Trace {
  return rows.length === 1
    ? { jacobian: rows[0]?.[0] as number }
    : Object.fromEntries(rows.map((row, i) => [`row${i + 1}`, row]))
}
