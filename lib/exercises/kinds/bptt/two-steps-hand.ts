import { tanh } from '../../../rnn'
import type { Trace } from '../../trace'

/** Two steps of one tanh unit: the states are given, or to be found from what it reads. */
export interface TwoStepsSpec {
  readonly w: number
  readonly h0: number
  /** h_1 and h_2 where they are given. */
  readonly states?: readonly [number, number]
  readonly reads?: { readonly u: number; readonly b: number; readonly xs: readonly [number, number] }
  /** L = h_2, or h_1 + h_2. */
  readonly loss: 'last' | 'both'
}

/** What a learner may do in another way. */
export interface TwoStepsRules {
  /** The slope of step t, h its state and `before` the one before it. */
  readonly slope: (h: number, before: number) => number
  /** What w multiplies in a use of it. */
  readonly used: (before: number, h: number) => number
  /** ∂h_2/∂h_1. */
  readonly through: (w: number, slope: number) => number
  /** dL/dw from the two uses; the first as often as the loss says. */
  readonly total: (first: number, last: number, times: { readonly early: number }) => number
}

const rules: TwoStepsRules = {
  slope: (h) => 1 - h * h,
  used: (before) => before,
  through: (w, slope) => w * slope,
  total: (first, last, { early }) => first + last + early,
}

/** h_1 and h_2, given or found. */
export function statesOf({ w, h0, states, reads }: TwoStepsSpec): readonly [number, number] {
  if (states) return states
  const { u = 0, b = 0, xs: [x1, x2] = [0, 0] } = reads ?? {}
  const h1 = tanh(w * h0 + u * x1 + b)
  return [h1, tanh(w * h1 + u * x2 + b)]
}

/**
 * dL/dw over its two uses. `last` is the immediate partial of h_2, `first` what its use in step 1 adds by way of h_1;
 * `early` what that use adds to a loss at step 1.
 */
export function twoStepsByHand(spec: TwoStepsSpec, change: Partial<TwoStepsRules> = {}): Trace {
  const { slope, used, through, total } = { ...rules, ...change }
  const { w, h0, loss } = spec
  const [h1, h2] = statesOf(spec)
  const [slope1, slope2] = [slope(h1, h0), slope(h2, h1)]
  const immediate = slope1 * used(h0, h1)
  const last = slope2 * used(h1, h2)
  const first = through(w, slope2) * immediate
  const early = loss === 'both' ? immediate : 0
  return {
    ...(spec.reads && { h1, h2 }),
    ...(loss === 'both' && { early }),
    last,
    first,
    total: total(first, last, { early }),
  }
}
