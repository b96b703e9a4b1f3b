import { sigmoid, tanh } from '../../../rnn'
import { affine, type Block } from './block'
import { type StepTrace, traceOf } from './step-ids'

/** A vanilla RNN of one or two units and what it runs on. */
export interface RnnSpec {
  readonly block: Block
  readonly h0: readonly number[]
  readonly xs: readonly (readonly number[])[]
}

/** What a learner may do in another way. */
export interface RnnRules {
  /** What becomes of the pre-activation. */
  readonly squash: (z: number) => number
  /** What the next step is given. */
  readonly carried: (values: { h0: readonly number[]; z: readonly number[]; h: readonly number[] }) => readonly number[]
}

export const rnnRules: RnnRules = { squash: tanh, carried: ({ h }) => h }
export const sigmoidRules: Partial<RnnRules> = { squash: sigmoid }

/** z and h of every step by the equations. */
export function rnnByHand({ block, h0, xs }: RnnSpec, change: Partial<RnnRules> = {}): StepTrace {
  const rules = { ...rnnRules, ...change }
  let state = h0
  const steps = xs.map((x) => {
    const z = affine(block, state, x)
    const h = z.map(rules.squash)
    state = rules.carried({ h0, z, h })
    return { z, h }
  })
  return traceOf(steps)
}
