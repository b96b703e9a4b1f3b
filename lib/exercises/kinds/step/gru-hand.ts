import { type GruOptions, sigmoid, tanh } from '../../../rnn'
import { affine, type Block } from './block'
import { type StepTrace, traceOf } from './step-ids'

export type GruConvention = Required<GruOptions>
/** The blocks of a GRU: update gate, reset gate, candidate. */
export type GruBlocks = Readonly<Record<'z' | 'r' | 'n', Block>>

/** A GRU of one or two units with one input, and what it runs on. */
export interface GruSpec {
  readonly convention: GruConvention
  /** The candidate's own bias is the one on the input side. */
  readonly blocks: GruBlocks
  /** The candidate's bias on the recurrent side, [h]. */
  readonly bhn: readonly number[]
  readonly h0: readonly number[]
  readonly xs: readonly (readonly number[])[]
}

/** What one unit finds, and its old state. */
type Unit = Readonly<Record<'z' | 'r' | 'n' | 'before', number>>

/** What a learner may do in another way. */
export interface GruRules {
  readonly gate: (pre: number) => number
  readonly candidate: (pre: number) => number
  /** The two gates in the part of update and reset. */
  readonly gates: (z: readonly number[], r: readonly number[]) => { z: readonly number[]; r: readonly number[] }
  readonly reset: (r: number) => number
  /** What becomes of kept and written fractions. */
  readonly mix: (unit: Unit, kept: number, written: number) => number
  readonly carried: (h: readonly number[], initial: readonly number[]) => readonly number[]
}

const gruRules: GruRules = {
  gate: sigmoid,
  candidate: tanh,
  gates: (z, r) => ({ z, r }),
  reset: (r) => r,
  mix: ({ n, before }, kept, written) => kept * before + written * n,
  carried: (h) => h,
}

/** z, r, n and h of every step by the equations of the convention. */
export function gruByHand({ convention, blocks, bhn, h0, xs }: GruSpec, change: Partial<GruRules> = {}): StepTrace {
  const rules = { ...gruRules, ...change }
  let state = h0
  const steps = xs.map((x) => {
    const before = state
    const z = affine(blocks.z, before, x).map(rules.gate)
    const r = affine(blocks.r, before, x).map(rules.gate)
    const used = rules.gates(z, r)
    const n = candidatePre({ convention, blocks, bhn }, used.r.map(rules.reset), before, x).map(rules.candidate)
    const h = n.map((_, index) => {
      const at = (values: readonly number[]) => values[index] as number
      const gate = at(used.z)
      const unit = { z: gate, r: at(used.r), n: at(n), before: at(before) }
      return convention.update === 'keep' ? rules.mix(unit, gate, 1 - gate) : rules.mix(unit, 1 - gate, gate)
    })
    state = rules.carried(h, h0)
    return { z, r, n, h }
  })
  return traceOf(steps)
}

/** What the candidate's tanh is given: the reset gate acts before the product with U, or after it. */
export function candidatePre(
  { convention, blocks, bhn }: Pick<GruSpec, 'convention' | 'blocks' | 'bhn'>,
  r: readonly number[],
  h: readonly number[],
  x: readonly number[],
): number[] {
  const none = h.map(() => 0)
  const fromInput = affine(blocks.n, none, x)
  const recurrent = { W: blocks.n.W, b: bhn }
  const nothing = x.map(() => 0)
  if (convention.reset === 'before') {
    const reset = h.map((value, index) => value * (r[index] as number))
    return affine(recurrent, reset, nothing).map((q, index) => q + (fromInput[index] as number))
  }
  return affine(recurrent, h, nothing).map((q, index) => q * (r[index] as number) + (fromInput[index] as number))
}
