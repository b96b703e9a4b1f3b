import type { Trace } from '../../trace'

/** Forget gates of consecutive steps, and what step k writes into an empty share of the cell state. */
export interface GateProductSpec {
  /** f_1 … f_T, or one constant for all. */
  readonly f: readonly number[]
  /** Asked from step k to step t, 0 ≤ k < t ≤ T. */
  readonly k: number
  readonly t: number
  /** What step k writes, i_k·C̃_k: the question is then how much of it is left at t. */
  readonly written?: { readonly i: number; readonly g: number }
}

/** What a learner may do in another way. */
export interface GateProductRules {
  /** The steps whose gates are multiplied: from `first` to `last`. */
  readonly range: (k: number, t: number) => readonly [first: number, last: number]
  readonly combine: (gates: readonly number[]) => number
  readonly written: (i: number, g: number) => number
}

const rules: GateProductRules = {
  range: (k, t) => [k + 1, t],
  combine: (gates) => gates.reduce((product, f) => product * f, 1),
  written: (i, g) => i * g,
}

/** ∏ f_j over j = k + 1 … t, and what is left of what was written. */
export function gateProductByHand(spec: GateProductSpec, change: Partial<GateProductRules> = {}): Trace<number> {
  const { range, combine, written } = { ...rules, ...change }
  const [first, last] = range(spec.k, spec.t)
  const product = combine(spec.f.slice(first - 1, last))
  if (!spec.written) return { product }
  return { product, left: product * written(spec.written.i, spec.written.g) }
}
