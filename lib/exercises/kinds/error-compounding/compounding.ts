import { exp, log, type RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Level } from '../../kind'

/**
 * What is asked: the probability that all is right, how many steps are lost on average, or the error that a length
 * allows. `T` steps; `epsilon` is the probability that a step goes wrong, `p` the probability that all is to be right.
 */
export type Spec =
  | { readonly asked: 'all' | 'lost'; readonly T: number; readonly epsilon: number }
  | { readonly asked: 'allowed'; readonly T: number; readonly p: number }

const lengths = [5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 80, 100, 150, 200]

export function drawSpec(random: RandomState, level: Level): Spec {
  if (level === 3) {
    return { asked: 'allowed', T: pick(random, lengths), p: pick(random, [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) }
  }
  const epsilon = pick(random, [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.08, 0.1])
  // Neither next to certain nor next to impossible.
  const fitting = lengths.filter((T) => epsilon * T >= 0.1 && epsilon * T <= 3)
  return { asked: level === 1 ? 'all' : 'lost', T: pick(random, fitting), epsilon }
}

/** (1 − ε)^T, step by step. */
export function allRight(epsilon: number, T: number): number {
  let right = 1
  for (let t = 0; t < T; t++) right *= 1 - epsilon
  return right
}

/** How many of T steps are wrong on average when all are from the first mistake on, step by step. */
export function lostSteps(epsilon: number, T: number): number {
  let right = 1
  let lost = 0
  for (let t = 0; t < T; t++) {
    right *= 1 - epsilon
    lost += 1 - right
  }
  return lost
}

/** The error at which T steps are all right with probability p, found by halving. */
export function allowedError(p: number, T: number): number {
  let [low, high] = [0, 1]
  for (let n = 0; n < 100; n++) {
    const middle = (low + high) / 2
    if (allRight(middle, T) > p) low = middle
    else high = middle
  }
  return low
}

/** xⁿ for x > 0, without a loop. */
export function power(x: number, n: number): number {
  return exp(n * log(x))
}
