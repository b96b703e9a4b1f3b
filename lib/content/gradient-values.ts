import { partialsOf } from '../labs/bptt-partials'
import { type WalkStep, walkBack, walkDefaults } from '../labs/bptt-walk'
import { activationMemory, type CellSpec, spectralNorm, spectralRadius } from '../rnn'
import { fixedPointFactor } from './fixed-point'
import {
  shearNorm,
  sourceNormAtRest,
  sourceNormOnNoise,
  sourceNorms,
  sourceStepNorm,
  unitProduct,
  zeroRadius,
} from './gradient-jacobians'
import { parameter } from './mini-example-values'
import { decimals, significant, type Values, whole } from './value-kinds'

/** The walk through the worked example, and the parts of its double sum over the only recurrent weight. */
function worked() {
  const walk = walkBack(walkDefaults)
  return { ...walk, partials: partialsOf(walk, { row: 0, column: 0 }) }
}

/** A number of step t of the worked example. */
const step = (of: (step: WalkStep) => number | undefined) =>
  decimals((t) => {
    const found = worked().steps[t - 1]
    const value = found && of(found)
    if (value === undefined) throw new Error(`the worked example has no step ${t}`)
    return value
  })

/** The terms (t, k) of its double sum that are kept, 1 ≤ k ≤ t, added up. */
function termsWhere(kept: (t: number, k: number) => boolean): number {
  const { immediateTerms } = worked().partials
  return immediateTerms
    .flatMap((row, t) => row.filter((_, k) => kept(t + 1, k + 1)))
    .reduce((sum, term) => sum + term, 0)
}

/** Which chunk of `tau` steps a step lies in. */
const chunk = (t: number, tau: number) => Math.floor((t - 1) / tau)

/** In MiB, what one layer in one direction keeps of T steps for the backward pass. */
const memory = (kind: CellSpec['kind']) =>
  decimals((T, truncate, batch, hiddenSize, bytes) => {
    const spec = { cell: { kind }, inputSize: 1, hiddenSize } as const
    return activationMemory(spec, T, { batch, bytes, truncate }) / 2 ** 20
  })

/** States kept at once when every s-th is stored and the s between two of them are computed again. */
const checkpointed = (T: number, s: number) => Math.ceil(T / s) + s

/** The s for which that is least; the smallest such s. */
function bestCheckpoint(T: number): number {
  const all = Array.from({ length: T }, (_, index) => checkpointed(T, index + 1))
  return all.indexOf(Math.min(...all)) + 1
}

/** ∂⁺h_k/∂w of a single unit, h_{k−1} held fixed. */
const immediate = (before: number, h: number) => (1 - h * h) * before
/** dh_2/dw of a single unit: the immediate part and what came through h_1. */
const twoSteps = (w: number, h0: number, h1: number, h2: number) => immediate(h1, h2) + throughFirst(w, h0, h1, h2)
const throughFirst = (w: number, h0: number, h1: number, h2: number) => w * (1 - h2 * h2) * immediate(h0, h1)

/** Backpropagation through time, vanishing and exploding gradients: all numbers of that lesson. */
export const gradientValues: Values = {
  'bptt.z': step(({ a }) => a[0]),
  'bptt.h': step(({ h }) => h[0]),
  'bptt.slope': step(({ slope }) => slope[0]),
  'bptt.jacobian': step(({ J }) => J[0]?.[0]),
  'bptt.own': step(({ own }) => own[0]),
  'bptt.delta': step(({ delta }) => delta[0]),
  'bptt.epsilon': step(({ epsilon }) => epsilon[0]),
  'bptt.share': step(({ share }) => share.W[0]?.[0]),
  'bptt.loss': decimals(() => worked().loss),
  'bptt.term': decimals((row, column) => termsWhere((t, k) => t === row && k === column)),
  'bptt.row': decimals((row) => termsWhere((t) => t === row)),
  // Truncated: a term stays if its use and its loss lie in the same chunk.
  'bptt.gradient': decimals((tau) => termsWhere((t, k) => chunk(t, tau) === chunk(k, tau))),
  'bptt.overcounted': decimals(() => worked().partials.totalSum),
  // dh_2/dw from given states: right, with the last use of w alone, and with total derivatives in the sum.
  'bptt.two': decimals((w, h0, h1, h2) => twoSteps(w, h0, h1, h2)),
  'bptt.two.last': decimals((_w, _h0, h1, h2) => immediate(h1, h2)),
  'bptt.two.overcounted': decimals((w, h0, h1, h2) => twoSteps(w, h0, h1, h2) + throughFirst(w, h0, h1, h2)),
  'bptt.products': whole((T) => T - 1),
  // T, truncation, batch, h, bytes a number
  'bptt.memory.rnn': memory('rnn'),
  'bptt.memory.lstm': memory('lstm'),
  'bptt.chunks': whole((T, tau) => Math.ceil(T / tau)),
  'checkpoint.states': whole(checkpointed),
  'checkpoint.best': whole(bestCheckpoint),
  // (γ·σ_max)ⁿ
  'jacobian.bound': significant((gamma, sigma, n) => (gamma * sigma) ** n),
  'unit.factor': decimals((w, h) => w * (1 - h * h)),
  'unit.product': significant((w, n) => unitProduct(w, n)),
  'unit.rest': significant((w, n) => fixedPointFactor(w) ** n),
  'mini.rho': decimals(() => spectralRadius(parameter('Whh'))),
  'mini.step_norm': decimals(sourceStepNorm),
  'mini.reach_norm': decimals((t) => sourceNorms()[t] as number),
  'mini.reach_bound': decimals((t) => spectralNorm(parameter('Whh')) ** t),
  'mini.reach_noise': significant((T) => sourceNormOnNoise(T)),
  'mini.reach_rest': significant((T) => sourceNormAtRest(T)),
  'shear.norm': decimals((n) => shearNorm(n)),
  'zero_radius.rho': whole(() => zeroRadius.radius()),
  'zero_radius.sigma': decimals(() => zeroRadius.norm()),
  'zero_radius.bias': decimals(() => zeroRadius.bias()),
  'zero_radius.local_rho': decimals(() => zeroRadius.localRadius()),
  'zero_radius.departure': significant((n) => zeroRadius.departure(n)),
  'zero_radius.reach': significant((n) => zeroRadius.reach(n)),
}
