import { log, sigmoid } from '../../../rnn'
import type { Trace } from '../../trace'

/** What is known of a constant forget gate: its value, the only bias it sees, or the half-life that is wanted. */
export type HalfLifeSpec =
  | { readonly given: 'gate'; readonly f: number }
  | { readonly given: 'bias'; readonly b: number }
  | { readonly given: 'half-life'; readonly n: number }

/** What a learner may do in another way. */
export interface HalfLifeRules {
  /** The gate of a bias. */
  readonly gate: (b: number) => number
  /** The half-life of a gate. */
  readonly steps: (f: number) => number
  /** The gate of a half-life. */
  readonly gateOf: (n: number) => number
  /** The bias of a gate. */
  readonly bias: (f: number) => number
}

export const halfLifeRules: HalfLifeRules = {
  gate: sigmoid,
  steps: (f) => log(0.5) / log(f),
  gateOf: (n) => 0.5 ** (1 / n),
  bias: (f) => log(f / (1 - f)),
}

export function halfLifeByHand(spec: HalfLifeSpec, change: Partial<HalfLifeRules> = {}): Trace<number> {
  const rules = { ...halfLifeRules, ...change }
  if (spec.given === 'half-life') {
    const gate = rules.gateOf(spec.n)
    return { gate, bias: rules.bias(gate) }
  }
  if (spec.given === 'gate') return { steps: rules.steps(spec.f) }
  const gate = rules.gate(spec.b)
  return { gate, steps: rules.steps(gate) }
}
