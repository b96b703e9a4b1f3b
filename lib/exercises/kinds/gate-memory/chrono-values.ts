import { log, sigmoid } from '../../../rnn'
import type { Trace } from '../../trace'

/** What is known: the characteristic time, the bias, or the draw u ~ U(1, T_max − 1) of chrono initialisation. */
export type ChronoSpec =
  | { readonly given: 'time'; readonly tau: number }
  | { readonly given: 'bias'; readonly b: number }
  | { readonly given: 'draw'; readonly T: number; readonly u: number }

/** What a learner may do in another way. */
export interface ChronoRules {
  readonly biasOfTime: (tau: number) => number
  readonly timeOfBias: (b: number) => number
  readonly biasOfDraw: (u: number, T: number) => number
  readonly inputBias: (bf: number) => number
}

const rules: ChronoRules = {
  biasOfTime: (tau) => log(tau - 1),
  timeOfBias: (b) => 1 / (1 - sigmoid(b)),
  biasOfDraw: (u) => log(u),
  inputBias: (bf) => -bf,
}

/** The biases of a characteristic time or of a draw; the characteristic time of a bias or of a draw. */
export function chronoByHand(spec: ChronoSpec, change: Partial<ChronoRules> = {}): Trace<number> {
  const by = { ...rules, ...change }
  if (spec.given === 'bias') return { forget: sigmoid(spec.b), time: by.timeOfBias(spec.b) }
  const bf = spec.given === 'time' ? by.biasOfTime(spec.tau) : by.biasOfDraw(spec.u, spec.T)
  const biases = { bf, bi: by.inputBias(bf) }
  return spec.given === 'time' ? biases : { ...biases, time: by.timeOfBias(bf) }
}
