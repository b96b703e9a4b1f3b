import { sigmoid, tanh } from '../../../rnn'
import type { Trace } from '../../trace'

/** One LSTM step of one unit: gates and candidate are given, or to be found from their pre-activations at x_t. */
export interface DerivativeSpec {
  readonly c: number
  readonly o: number
  /** Recurrent weights of forget gate, input gate and candidate. */
  readonly u: { readonly f: number; readonly i: number; readonly g: number }
  readonly gates?: { readonly f: number; readonly i: number; readonly g: number }
  /** What each pre-activation has besides u·h_{t−1}: v·x_t + b, one number. */
  readonly rest?: { readonly f: number; readonly i: number; readonly g: number }
}

/** What a learner may do in another way. */
export interface DerivativeRules {
  /** dh_{t−1}/dC_{t−1}. */
  readonly exposed: (o: number, c: number) => number
  readonly throughForget: (c: number, f: number) => number
  readonly throughInput: (g: number, i: number) => number
  readonly throughCandidate: (i: number, g: number) => number
  readonly total: (direct: number, indirect: number) => number
}

const rules: DerivativeRules = {
  exposed: (o, c) => o * (1 - tanh(c) ** 2),
  throughForget: (c, f) => c * f * (1 - f),
  throughInput: (g, i) => g * i * (1 - i),
  throughCandidate: (i, g) => i * (1 - g * g),
  total: (direct, indirect) => direct + indirect,
}

/** f, i and C̃ of the step, given or found. */
export function gatesOf({ c, o, u, gates, rest }: DerivativeSpec): { f: number; i: number; g: number } {
  if (gates) return gates
  const h = o * tanh(c)
  const pre = (name: 'f' | 'i' | 'g') => u[name] * h + (rest?.[name] ?? 0)
  return { f: sigmoid(pre('f')), i: sigmoid(pre('i')), g: tanh(pre('g')) }
}

/** dC_t/dC_{t−1} with its parts: D, then the three paths through h_{t−1}, then all of it. */
export function derivativeByHand(spec: DerivativeSpec, change: Partial<DerivativeRules> = {}): Trace {
  const by = { ...rules, ...change }
  const { c, o, u } = spec
  const { f, i, g } = gatesOf(spec)
  const exposed = by.exposed(o, c)
  const forget = by.throughForget(c, f) * u.f * exposed
  const input = by.throughInput(g, i) * u.i * exposed
  const candidate = by.throughCandidate(i, g) * u.g * exposed
  return {
    ...(spec.rest && { f, i, g }),
    exposed,
    forget,
    input,
    candidate,
    total: by.total(f, forget + input + candidate),
  }
}
