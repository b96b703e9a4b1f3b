import { attend, exp, type RandomState, tensor } from '../../../rnn'
import { pick } from '../../draw'
import type { Level } from '../../kind'

/** One query over keys that are the values too; keys from `real` on are padding. */
export interface Spec {
  readonly query: readonly number[]
  readonly keys: readonly (readonly number[])[]
  readonly real: number
  readonly asked: 'weights' | 'context'
}

/** Level 1: the weights, with √4; level 2: the context too, with √2; level 3: padding among the keys. */
export function drawSpec(random: RandomState, level: Level): Spec {
  const length = level === 2 ? 2 : 4
  const count = level === 1 ? pick(random, [2, 3]) : level === 2 ? 3 : 4
  const vector = () => Array.from({ length }, () => random.randint(-2, 4))
  return {
    query: vector(),
    keys: Array.from({ length: count }, vector),
    real: level === 3 ? pick(random, [2, 3]) : count,
    asked: level === 2 ? 'context' : 'weights',
  }
}

/** e_s of all keys, divided by `divisor`: √d where it is the scaled dot product. */
export function scoresOf({ query, keys }: Spec, divisor = Math.sqrt(query.length)): number[] {
  return keys.map((key) => key.reduce((sum, entry, n) => sum + entry * (query[n] as number), 0) / divisor)
}

/** What the engine’s attention gives. */
export function attended({ query, keys, real }: Spec): { weights: number[]; context: number[] } {
  const [d, S] = [query.length, keys.length]
  const run = attend({ kind: 'dot', scaled: true }, {}, tensor([1, 1, d], query), tensor([1, S, d], keys.flat()), [
    real,
  ])
  return { weights: [...run.weights.data], context: [...run.context.data] }
}

/** The softmax of the first `real` scores, 0 for the rest. */
export function softmax(scores: readonly number[], real: number): number[] {
  const powers = scores.map((score, s) => (s < real ? exp(score) : 0))
  return shares(powers)
}

/** Each number’s share of the sum. */
export function shares(numbers: readonly number[]): number[] {
  const total = numbers.reduce((sum, number) => sum + number, 0)
  return numbers.map((number) => number / total)
}

/** Σ_s α_s k_s. */
export function contextOf({ keys, query }: Spec, weights: readonly number[]): number[] {
  return query.map((_, n) => keys.reduce((sum, key, s) => sum + (weights[s] as number) * (key[n] as number), 0))
}
