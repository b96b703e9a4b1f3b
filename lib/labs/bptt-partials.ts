import type { Walk, WalkStep } from './bptt-walk'
import { entry, type Matrix, total as sum, times, type Vector } from './matrix'

/** An entry of W_hh: row and column, counted from 0. */
export interface WeightEntry {
  readonly row: number
  readonly column: number
}

/** How h_k depends on one weight w, and what becomes of the double sum, with the immediate and the total derivative. */
export interface Partials {
  /** ∂⁺h_k/∂w, k = 1 … T: w changes at step k alone, h_{k−1} held fixed; each [h]. */
  readonly immediate: readonly Vector[]
  /** ∂h_k/∂w = ∂⁺h_k/∂w + J_k ∂h_{k−1}/∂w: w changes at every step; each [h]. */
  readonly total: readonly Vector[]
  /** Row t − 1, column k − 1 ≤ t − 1: (∂L_t/∂h_t)(∂h_t/∂h_k)(∂⁺h_k/∂w). */
  readonly immediateTerms: Matrix
  /** The same with ∂h_k/∂w. */
  readonly totalTerms: Matrix
  /** The sum of all immediate terms: ∂L/∂w. */
  readonly immediateSum: number
  /** The sum of all total terms: too much. */
  readonly totalSum: number
}

/**
 * The double sum of BPTT over one weight,
 *
 *     ∂L/∂w = Σ_t Σ_{k ≤ t} (∂L_t/∂h_t) (∂h_t/∂h_k) (∂⁺h_k/∂w)
 *
 * beside what it gives when the immediate partial is mistaken for the total derivative: since ∂h_k/∂w already holds the
 * earlier uses of w, the use at step j reaches L_t once for each k from j to t, and is counted t − j + 1 times.
 *
 * Source: Pascanu et al. 2013, eq. 4 and the text below it.
 */
export function partialsOf({ steps }: Walk, { row, column }: WeightEntry): Partials {
  const immediate = steps.map((step) =>
    step.h.map((_, i) => (i === row ? entry(step.slope, i) * entry(step.before, column) : 0)),
  )
  const total: Vector[] = []
  for (const [k, step] of steps.entries()) {
    const earlier = total[k - 1]
    const passed = earlier ? times(step.J, earlier) : step.h.map(() => 0)
    total.push(passed.map((value, i) => value + entry(immediate[k] ?? [], i)))
  }
  const immediateTerms = terms(steps, immediate)
  const totalTerms = terms(steps, total)
  return {
    immediate,
    total,
    immediateTerms,
    totalTerms,
    immediateSum: sum(immediateTerms.flat()),
    totalSum: sum(totalTerms.flat()),
  }
}

/** Each v_k carried on to step t by J_t ⋯ J_{k+1}, and its product with ∂L_t/∂h_t. */
function terms(steps: readonly WalkStep[], vectors: readonly Vector[]): number[][] {
  let carried: Vector[] = []
  return steps.map((step, t) => {
    carried = [...carried.map((vector) => times(step.J, vector)), vectors[t] as Vector]
    return carried.map((vector) => sum(vector.map((value, i) => value * entry(step.own, i))))
  })
}
