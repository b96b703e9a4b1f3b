import { sigmoid, tanh } from '../../../rnn'
import { affine, type Block } from './block'
import { type StepTrace, traceOf } from './step-ids'

/** The blocks of an LSTM in the order of the lesson: forget and input gate, candidate, output gate. */
export const lstmBlocks = ['f', 'i', 'g', 'o'] as const
export type LstmBlocks = Readonly<Record<(typeof lstmBlocks)[number], Block>>

/** An LSTM of one or two units with one input, and what it runs on. */
export interface LstmSpec {
  readonly blocks: LstmBlocks
  readonly h0: readonly number[]
  readonly c0: readonly number[]
  readonly xs: readonly (readonly number[])[]
}

/** What one unit finds: gates, candidate, the old state, and the new cell state. */
type Unit = Readonly<Record<'f' | 'i' | 'g' | 'o' | 'before' | 'hBefore', number>>
type State = { readonly h: readonly number[]; readonly c: readonly number[] }

/** What a learner may do in another way. */
export interface LstmRules {
  /** What gates and candidate see of the state before. */
  readonly seen: (state: State) => readonly number[]
  readonly candidate: (z: number) => number
  readonly cell: (unit: Unit) => number
  readonly hidden: (unit: Unit, c: number) => number
  /** What the next step is given. */
  readonly carried: (after: State, initial: State) => State
}

const lstmRules: LstmRules = {
  seen: ({ h }) => h,
  candidate: tanh,
  cell: ({ f, i, g, before }) => f * before + i * g,
  hidden: ({ o }, c) => o * tanh(c),
  carried: (after) => after,
}

/** Gates, candidate, c and h of every step by the equations. */
export function lstmByHand({ blocks, h0, c0, xs }: LstmSpec, change: Partial<LstmRules> = {}): StepTrace {
  const rules = { ...lstmRules, ...change }
  const initial = { h: h0, c: c0 }
  let state: State = initial
  const steps = xs.map((x) => {
    const before = state
    const pre = (name: keyof LstmBlocks) => affine(blocks[name], rules.seen(before), x)
    const [f, i, o] = [pre('f').map(sigmoid), pre('i').map(sigmoid), pre('o').map(sigmoid)]
    const g = pre('g').map(rules.candidate)
    const units = f.map((_, n): Unit => {
      const at = (values: readonly number[]) => values[n] as number
      return { f: at(f), i: at(i), g: at(g), o: at(o), before: at(before.c), hBefore: at(before.h) }
    })
    const c = units.map(rules.cell)
    const h = units.map((unit, n) => rules.hidden(unit, c[n] as number))
    state = rules.carried({ h, c }, initial)
    return { f, i, g, o, c, h }
  })
  return traceOf(steps)
}
