import { type RandomState, runNetwork, tanh, tensor } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Level } from '../../kind'

/** A scalar RNN h_t = tanh(w x_t + u h_{t−1} + b), h_0 = 0, over a sequence `x` and `padding` slots of zeros. */
export interface Spec {
  readonly w: number
  readonly u: number
  readonly b: number
  readonly x: readonly number[]
  readonly padding: number
  readonly side: 'left' | 'right'
}

/** Level 1: one real step, one slot; level 2: two and up to two; level 3: padding on the left. */
export function drawSpec(random: RandomState, level: Level): Spec {
  const [w, u, b] = [drawSize(random, 0.4, 1.5), drawSize(random, 0.4, 1.2), drawSize(random, 0.2, 0.8)]
  const x = Array.from({ length: level === 1 ? 1 : 2 }, () => pick(random, [-2, -1, 1, 2]))
  return { w, u, b, x, padding: level === 1 ? 1 : random.randint(1, 3), side: level === 3 ? 'left' : 'right' }
}

function drawSize(random: RandomState, low: number, high: number): number {
  return pick(random, [-1, 1]) * drawDecimal(random, low, high)
}

/** What stands in the slots, zeros at padding. */
export function slotsOf({ x, padding, side }: Spec): number[] {
  const zeros = Array<number>(padding).fill(0)
  return side === 'left' ? [...zeros, ...x] : [...x, ...zeros]
}

/** Whether each slot is real. */
export function maskOf({ x, padding, side }: Spec): boolean[] {
  const pad = Array<boolean>(padding).fill(false)
  const real = x.map(() => true)
  return side === 'left' ? [...pad, ...real] : [...real, ...pad]
}

/** The states h_1, h_2, … over the given inputs and the last one, by the engine’s network. */
export function runOver({ w, u, b }: Spec, inputs: readonly number[]): { states: number[]; last: number } {
  const one = (value: number) => tensor([1, 1], [value])
  const parameters = {
    weight_ih_l0: one(w),
    weight_hh_l0: one(u),
    bias_ih_l0: tensor([1], [b]),
    bias_hh_l0: tensor([1], [0]),
  }
  const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1 } as const
  const { outputs, final } = runNetwork(spec, parameters, { inputs: tensor([1, inputs.length, 1], inputs) })
  return { states: [...outputs.data], last: final.h?.data[0] as number }
}

/** One step: the input that is read and the state before to the state after. */
export type Step<State = number> = (x: number, h: State) => State

/** The last state slot by slot, with `real` for the step at data and `idle` for that at padding. */
export function lastState<State>(spec: Spec, start: State, real: Step<State>, idle: Step<State>): State {
  const mask = maskOf(spec)
  return slotsOf(spec).reduce((h, x, t) => (mask[t] ? real(x, h) : idle(x, h)), start)
}

/** The step of the RNN. */
export function stepOf({ w, u, b }: Spec): Step {
  return (x, h) => tanh(w * x + u * h + b)
}

/** The step that leaves everything as it was: what a mask does at padding. */
export const carried: Step = (_, h) => h
