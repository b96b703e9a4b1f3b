import type { Trace } from '../../trace'

/** Gates of the steps 1 … t; C_0 is 0 where it is left out. */
export interface CellBoundSpec {
  readonly f: readonly number[]
  readonly i: readonly number[]
  readonly c0?: number
}

/** What a learner may do in another way. */
export interface CellBoundRules {
  /** The first forget gate that what step k writes is multiplied by: step k + 1. */
  readonly firstForgotten: (k: number) => number
  readonly written: (i: number) => number
  /** Whether step k of t counts. */
  readonly counts: (k: number, t: number) => boolean
  readonly kept: (product: number) => number
  readonly start: (c0: number, kept: number) => number
}

const rules: CellBoundRules = {
  firstForgotten: (k) => k + 1,
  written: (i) => i,
  counts: () => true,
  kept: (product) => product,
  start: (c0, kept) => Math.abs(c0) * kept,
}

export const isConstant = ({ f, i }: CellBoundSpec) => new Set(f).size === 1 && new Set(i).size === 1

/** Σ_k (∏_{j>k} f_j)·i_k, the share of each step, and what |C_0| adds; of constant gates the limit for t → ∞ too. */
export function cellBoundByHand(spec: CellBoundSpec, change: Partial<CellBoundRules> = {}): Trace<number> {
  const by = { ...rules, ...change }
  const { f, i, c0 } = spec
  const t = f.length
  const keptFrom = (step: number) => by.kept(f.slice(step - 1).reduce((product, gate) => product * gate, 1))
  const shares = i.map((gate, n) => (by.counts(n + 1, t) ? keptFrom(by.firstForgotten(n + 1)) * by.written(gate) : 0))
  const start = c0 === undefined ? 0 : by.start(c0, keptFrom(1))
  const bound = shares.reduce((sum, share) => sum + share, start)
  if (isConstant(spec)) return { bound }
  return {
    ...Object.fromEntries(shares.map((share, n) => [`share${n + 1}`, share])),
    ...(c0 !== undefined && { start }),
    bound,
  }
}
