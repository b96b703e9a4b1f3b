import type { Optimiser } from '../rnn'

/** What a scheduled optimiser carries from step to step. */
export interface ScheduledState<State> {
  /** How many steps were taken. */
  readonly step: number
  readonly inner: State
}

/**
 * An optimiser whose options change from step to step: `at(step)` is the one that takes the step after `step` others,
 * and all of them share one kind of state. So a rate falls by `scheduled((step) => adam({ learningRate: … step … }))`.
 */
export function scheduled<State>(at: (step: number) => Optimiser<State>): Optimiser<ScheduledState<State>> {
  return {
    initial: (parameters) => ({ step: 0, inner: at(0).initial(parameters) }),
    step(parameters, gradients, { step, inner }) {
      const moved = at(step).step(parameters, gradients, inner)
      return { parameters: moved.parameters, state: { step: step + 1, inner: moved.state } }
    },
  }
}

/**
 * A rate that falls in a straight line: `rate` at step 0, then rate·(1 − step/steps), and never below rate/steps, its
 * value at the last of the steps.
 */
export function linearDecay(rate: number, steps: number): (step: number) => number {
  return (step) => rate * Math.max(1 - step / steps, 1 / steps)
}
