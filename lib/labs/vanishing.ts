import { type CellRun, jacobianNorms, runCell, spectralNorm, spectralRadius, stateJacobians, type Tensor } from '../rnn'
import { expectWithin } from './limits'
import { type Drawn, makeNetworks, type Networks } from './vanishing/networks'
import {
  type Activation,
  FIXED_POINT_STEPS,
  slopeBounds,
  type VanishingOptions,
  vanishingDefaults,
  vanishingLimits,
} from './vanishing/options'
import { tanhTwin, twinState } from './vanishing/sigmoid-rnn'

/** One curve: ‖∂s_n/∂s_0‖₂ of a cell's hidden state, or of an LSTM's cell state, for n = 0 … T. */
export interface NormCurve {
  readonly cell: 'rnn' | 'lstm' | 'gru'
  readonly part: 'h' | 'c'
  readonly norms: readonly number[]
}

/**
 * What became of the RNN's gradient: `vanished` below a hundredth, `grown` beyond a hundred times its first size, else
 * `kept`.
 */
export type Fate = 'vanished' | 'kept' | 'grown'

/** What `runVanishing` finds. */
export interface VanishingRun {
  readonly options: VanishingOptions
  /** T after the cap of `zero-radius`. */
  readonly steps: number
  /** Of the RNN's recurrent matrix. */
  readonly sigmaMax: number
  readonly spectralRadius: number
  /** γ */
  readonly slopeBound: number
  readonly curves: readonly NormCurve[]
  /** (γ σ_max)^n, n = 0 … T */
  readonly bound: readonly number[]
  /** The mean of φ′(z_t) over the RNN's units, t = 1 … T. */
  readonly slopes: readonly number[]
  /** max |h_t − h_0| of the RNN, t = 0 … T: how far `zero-radius` is from its fixed point. */
  readonly departures: readonly number[]
  readonly fate: Fate
}

/**
 * How much of a gradient is left after n steps: the spectral norm of the product of n Jacobians of a cell that has run
 * along a random sequence, n = 0 … T, beside what the bound allows.
 *
 *     ‖∂h_n/∂h_0‖₂ = ‖J_n ⋯ J_1‖₂ ≤ (γ σ_max(W_hh))^n        J_t = diag(φ′(z_t)) W_hh
 *
 * for the RNN, γ being max |φ′|. LSTM and GRU have no such bound of W_hh alone.
 *
 * Errors: RangeError naming the option, what was given and what is allowed.
 * Source: Pascanu, Mikolov & Bengio 2013, section 2.1.
 */
export function runVanishing(given: Partial<VanishingOptions> = {}): VanishingRun {
  const options = { ...vanishingDefaults, ...given }
  expectWithin(vanishingLimits, options, ['size', 'forgetBias', 'inputScale'])
  const fixed = options.matrix === 'zero-radius'
  const steps = fixed && !options.beyond ? Math.min(options.steps, FIXED_POINT_STEPS) : options.steps
  const activation = fixed ? 'tanh' : options.activation
  const networks = makeNetworks({ ...options, steps })
  const W = networks.rnn.parameters.weight_hh_l0 as Tensor
  const sigmaMax = spectralNorm(W)
  const slopeBound = slopeBounds[activation]
  const rnn = runRnn(networks, activation)
  const curves = curvesOf('rnn', rnn)
  const left = curves[0]?.norms.at(-1) as number
  return {
    options,
    steps,
    sigmaMax,
    spectralRadius: spectralRadius(W),
    slopeBound,
    curves: [
      ...curves,
      ...(networks.lstm ? curvesOf('lstm', runDrawn(networks.lstm, networks.inputs)) : []),
      ...(networks.gru ? curvesOf('gru', runDrawn(networks.gru, networks.inputs)) : []),
    ],
    bound: Array.from({ length: steps + 1 }, (_, n) => (slopeBound * sigmaMax) ** n),
    slopes: rnn.steps.map(({ h }) => meanSlope(h, activation)),
    fate: left < 0.01 ? 'vanished' : left > 100 ? 'grown' : 'kept',
    departures: [rnn.initial, ...rnn.steps].map(({ h }) => departure(h, rnn.initial.h, activation)),
  }
}

/** The RNN along the inputs; one with the sigmoid as its tanh twin. */
function runRnn({ rnn, start, inputs }: Networks, activation: Activation): CellRun {
  const { spec, parameters } = rnn
  if (activation === 'sigmoid') return runCell(spec, tanhTwin(parameters), inputs, { h: twinState(start) })
  return runCell({ ...spec, cell: { kind: 'rnn', activation } }, parameters, inputs, { h: start })
}

function runDrawn({ spec, parameters }: Drawn, inputs: Tensor): CellRun {
  return runCell(spec, parameters, inputs)
}

function curvesOf(cell: NormCurve['cell'], run: CellRun): NormCurve[] {
  const jacobians = stateJacobians(run)
  const parts = cell === 'lstm' ? (['h', 'c'] as const) : (['h'] as const)
  return parts.map((part) => ({ cell, part, norms: [...jacobianNorms(jacobians, 0, run.steps.length, part)] }))
}

/** The mean of φ′ over the units, told from the state φ(z) itself; for the sigmoid h is its twin's. */
function meanSlope({ data }: Tensor, activation: Activation): number {
  const slope = (h: number) => (activation === 'relu' ? Number(h > 0) : slopeBounds[activation] * (1 - h * h))
  return data.reduce((sum, h) => sum + slope(h), 0) / data.length
}

/** max |h − start|; the twin's states are twice as far apart as the sigmoid's. */
function departure(h: Tensor, start: Tensor, activation: Activation): number {
  const scale = activation === 'sigmoid' ? 0.5 : 1
  return h.data.reduce((most, value, i) => Math.max(most, scale * Math.abs(value - (start.data[i] as number))), 0)
}
