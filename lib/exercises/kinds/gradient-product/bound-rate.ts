import { log } from '../../../rnn'

type Activation = 'tanh' | 'sigmoid'

/** The bound (γ·σ_max)^(t−k), or the distance from which it stays below a limit. */
export interface BoundSpec {
  readonly activation: Activation
  readonly sigma: number
  readonly k: number
  readonly t: number
  /** Asked for the least distance at which the bound is below this. */
  readonly below?: number
}

/** The largest slope of each activation. */
export const gamma: Readonly<Record<Activation, number>> = { tanh: 1, sigmoid: 0.25 }

export const rateOf = ({ activation, sigma }: Pick<BoundSpec, 'activation' | 'sigma'>) => gamma[activation] * sigma

/** The least whole number of steps for which rate^n < limit. */
export function leastDistance(rate: number, limit: number): number {
  return Math.floor(log(limit) / log(rate)) + 1
}
