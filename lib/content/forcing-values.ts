import { exponentialSchedule, inverseSigmoidSchedule, linearSchedule } from '../rnn'
import { decimals, type Values } from './value-kinds'

/** How many of T steps come out wrong on average when everything after the first mistake is wrong. */
function lostSteps(error: number, T: number): number {
  let right = 0
  for (let t = 1; t <= T; t++) right += (1 - error) ** t
  return T - right
}

/**
 * What scheduled sampling learns of two tokens, as data and capacity grow without limit: the truth is read with
 * probability ε, else a token of the model's own, which says nothing of the second true token. Among the cases in which
 * a is read, a share ε has second tokens of P(y_2 | a) and the rest of the marginal P(y_2). Source: Huszár 2015.
 */
export function sampledOptimum(epsilon: number, conditional: number, marginal: number): number {
  return epsilon * conditional + (1 - epsilon) * marginal
}

/** Teacher forcing and scheduled sampling: all numbers of that lesson. */
export const forcingValues: Values = {
  // (1 − ε)^T with independent mistakes, and the sum that it is taken for.
  'forcing.all_right': decimals((error, T) => (1 - error) ** T),
  'forcing.first_order': decimals((error, T) => 1 - error * T),
  'forcing.wrong': decimals((error, T) => error * T),
  'forcing.lost': decimals(lostSteps),
  'schedule.linear': decimals((k, c, minimum, i) => linearSchedule({ k, c, minimum })(i)),
  'schedule.exponential': decimals((k, i) => exponentialSchedule(k)(i)),
  'schedule.inverse_sigmoid': decimals((k, i) => inverseSigmoidSchedule(k)(i)),
  'schedule.own': decimals((k, i) => 1 - inverseSigmoidSchedule(k)(i)),
  'forcing.optimum': decimals(sampledOptimum),
}
