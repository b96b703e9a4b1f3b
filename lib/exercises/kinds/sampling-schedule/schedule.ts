import {
  exp,
  exponentialSchedule,
  inverseSigmoidSchedule,
  linearSchedule,
  log,
  type RandomState,
  sigmoid,
} from '../../../rnn'
import { pick } from '../../draw'
import type { Level, Values } from '../../kind'

/** A schedule of scheduled sampling with its constants. */
export type Schedule =
  | { readonly kind: 'linear'; readonly k: number; readonly c: number; readonly minimum: number }
  | { readonly kind: 'exponential'; readonly k: number }
  | { readonly kind: 'inverse-sigmoid'; readonly k: number }

/**
 * Which schedule, at which training step `i`, and what is asked: the probability of the truth, that of the model's own
 * token, or how many of `tokens` tokens are the model's own on average.
 */
export interface Spec {
  readonly schedule: Schedule
  readonly i: number
  readonly asked: 'truth' | 'own' | 'count'
  readonly tokens: number
}

export function drawSpec(random: RandomState, level: Level): Spec {
  const schedule = drawSchedule(random, level)
  return {
    schedule,
    i: drawStep(random, schedule),
    asked: level === 3 ? 'count' : pick(random, ['truth', 'own']),
    tokens: level === 3 ? pick(random, [200, 320, 480, 640, 800, 1200, 1600]) : 1,
  }
}

const kinds: Readonly<Record<Level, readonly Schedule['kind'][]>> = {
  1: ['linear', 'exponential'],
  2: ['inverse-sigmoid'],
  3: ['linear', 'exponential', 'inverse-sigmoid'],
}

/** Level 1 has the two that need no e. */
function drawSchedule(random: RandomState, level: Level): Schedule {
  const kind = pick(random, kinds[level])
  if (kind === 'exponential') return { kind, k: pick(random, [0.8, 0.9, 0.95, 0.98, 0.99, 0.995]) }
  if (kind === 'inverse-sigmoid') return { kind, k: pick(random, [5, 8, 10, 12, 15, 20, 25, 30, 50]) }
  return {
    kind,
    k: pick(random, [0.9, 0.95, 1]),
    c: pick(random, [0.002, 0.005, 0.01, 0.02]),
    minimum: pick(random, [0.05, 0.1, 0.2, 0.25]),
  }
}

/** A step at which the schedule is neither at its start nor all but over. */
function drawStep(random: RandomState, schedule: Schedule): number {
  if (schedule.kind === 'exponential') {
    const half = log(0.5) / log(schedule.k)
    return Math.max(2, Math.round((half * random.randint(2, 31)) / 10))
  }
  if (schedule.kind === 'inverse-sigmoid') {
    // Where ε is a half: e^{i/k} = k.
    const half = schedule.k * log(schedule.k)
    return Math.max(2, Math.round((half * random.randint(4, 17)) / 10))
  }
  const { k, c, minimum } = schedule
  return 5 * Math.max(1, Math.round((((k - minimum) / c) * random.randint(2, 14)) / 50))
}

/** ε_i as the engine has it: the probability of the truth at training step i. */
export function truth({ schedule, i }: Spec): number {
  if (schedule.kind === 'linear') return linearSchedule(schedule)(i)
  return (schedule.kind === 'exponential' ? exponentialSchedule : inverseSigmoidSchedule)(schedule.k)(i)
}

/** The same in another way: step by step, or as a sigmoid of ln k − i/k. */
export function truthAgain({ schedule, i }: Spec): number {
  if (schedule.kind === 'inverse-sigmoid') return sigmoid(log(schedule.k) - i / schedule.k)
  let epsilon = schedule.kind === 'linear' ? schedule.k : 1
  for (let n = 0; n < i; n++) {
    if (schedule.kind === 'exponential') epsilon *= schedule.k
    else epsilon = Math.max(schedule.minimum, epsilon - schedule.c)
  }
  return epsilon
}

/** The values of all parts when the probability of the truth is taken to be ε: what is asked, and ε itself as a step. */
export function following({ asked, tokens }: Spec, epsilon: number): Values {
  if (asked === 'truth') return { truth: epsilon }
  return asked === 'own' ? { own: 1 - epsilon } : { truth: epsilon, count: tokens * (1 - epsilon) }
}

/** k^i, without a loop. */
export function power(k: number, i: number): number {
  return exp(i * log(k))
}
