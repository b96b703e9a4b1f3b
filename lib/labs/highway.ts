import {
  type CellRun,
  cellPaths,
  initialParameters,
  jacobianBetween,
  type LstmStep,
  type ParameterSet,
  RandomState,
  runCell,
  type StateJacobians,
  spectralNorm,
  stateJacobians,
  type Tensor,
  tensor,
} from '../rnn'
import { type HighwayOptions, highwayDefaults, highwayLimits } from './highway-options'
import { expectWithin } from './limits'
import { type Matrix, numbersOf, rowsOf, type Vector } from './matrix'
import { miniExampleDefaults } from './mini-example'
import { miniLstm } from './mini-lstm'

/** Norms of the cell state's derivatives over one distance. */
export interface HighwayNorms {
  /** k */
  readonly from: number
  /** t */
  readonly to: number
  /** ‖∏ diag(f_s)‖₂ */
  readonly direct: number
  /** ‖∂C_t/∂C_k‖₂, all ways */
  readonly total: number
  /** ‖∂C_t/∂C_k − ∏ diag(f_s)‖₂: the ways through h. */
  readonly rest: number
  /** ‖∂(h_t, C_t)/∂(h_k, C_k)‖₂ */
  readonly whole: number
}

/** A cell state's derivatives, by both ways. */
export interface Highway {
  readonly hiddenSize: number
  /** t = T, k = T − n for n = 1 … T. */
  readonly byDistance: readonly HighwayNorms[]
  /** Single steps: t = 2 … T, k = t − 1. */
  readonly byStep: readonly HighwayNorms[]
  /** The mean of the forget gates over steps and units. */
  readonly meanForget: number
  /** What lies between k = T − distance and T. */
  readonly matrices: {
    readonly from: number
    /** The diagonal of ∏ diag(f_s): [h] */
    readonly direct: Vector
    /** ∂C_T/∂C_k: [h, h] */
    readonly total: Matrix
    /** ∂(h_T, C_T)/∂(h_k, C_k): [2h, 2h], h before C. */
    readonly whole: Matrix
  }
}

/**
 * How the cell state C_T of an LSTM depends on an earlier one: the direct path ∏ diag(f_s) beside the whole derivative,
 * for every distance, on normal inputs (the source's: its data X, row after row). By `cellPaths` of the engine: h_k
 * follows C_k, but h_0 is given.
 *
 * Errors: RangeError naming the option, what is allowed and what was given.
 */
export function runHighway(given: Partial<HighwayOptions> = {}): Highway {
  const options = { ...highwayDefaults, ...given }
  expectWithin(highwayLimits, options, ['forgetBias', 'gain'])
  const run = options.weights === 'source' ? sourceRun(options) : drawnRun(options)
  const jacobians = stateJacobians(run)
  const T = options.steps
  const ascending = Array.from({ length: T }, (_, n) => n + 1)
  const from = Math.max(0, T - options.distance)
  const paths = cellPaths(run, jacobians, T, from)
  const gates = (run.steps as readonly LstmStep[]).flatMap(({ f }) => numbersOf(f))
  return {
    hiddenSize: jacobians.cellSize,
    byDistance: ascending.map((n) => normsBetween(run, jacobians, T, T - n)),
    byStep: ascending.slice(1).map((t) => normsBetween(run, jacobians, t, t - 1)),
    meanForget: gates.reduce((sum, f) => sum + f, 0) / gates.length,
    matrices: {
      from,
      direct: numbersOf(paths.direct),
      total: rowsOf(paths.total),
      whole: rowsOf(jacobianBetween(jacobians, T, from)),
    },
  }
}

function normsBetween(run: CellRun, jacobians: StateJacobians, to: number, from: number): HighwayNorms {
  const { directNorm, totalNorm, restNorm } = cellPaths(run, jacobians, to, from)
  const whole = spectralNorm(jacobianBetween(jacobians, to, from))
  return { from, to, direct: directNorm, total: totalNorm, rest: restNorm, whole }
}

const INPUT_SIZE = miniExampleDefaults.inputSize

function sourceRun({ steps, forgetBias, gain }: HighwayOptions): CellRun {
  const { seed, hiddenSize } = miniExampleDefaults
  // The example draws X first, in the order of its rows.
  const inputs = tensor([steps, INPUT_SIZE], new RandomState(seed).randn(steps * INPUT_SIZE))
  return lstmRun(hiddenSize, changed(miniLstm(), hiddenSize, forgetBias, gain), inputs)
}

function drawnRun({ seed, hiddenSize, steps, forgetBias, gain }: HighwayOptions): CellRun {
  const random = new RandomState(seed)
  const spec = { cell: { kind: 'lstm' }, inputSize: INPUT_SIZE, hiddenSize } as const
  const parameters = changed(initialParameters(spec, random), hiddenSize, forgetBias, gain)
  return lstmRun(hiddenSize, parameters, tensor([steps, INPUT_SIZE], random.randn(steps * INPUT_SIZE)))
}

function lstmRun(hiddenSize: number, parameters: ParameterSet, inputs: Tensor): CellRun {
  return runCell({ cell: { kind: 'lstm' }, inputSize: INPUT_SIZE, hiddenSize }, parameters, inputs)
}

/** The parameters with another forget bias and with the recurrent weights times the gain. */
function changed(parameters: ParameterSet, h: number, forgetBias: number, gain: number): ParameterSet {
  const { weight_hh_l0, bias_ih_l0 } = parameters as Record<'weight_hh_l0' | 'bias_ih_l0', Tensor>
  // The forget gate's rows are the second of the four blocks, and bias_hh holds none of it.
  const bias = bias_ih_l0.data.map((value, row) => (row >= h && row < 2 * h ? forgetBias : value))
  return {
    ...parameters,
    weight_hh_l0: { ...weight_hh_l0, data: weight_hh_l0.data.map((w) => gain * w) },
    bias_ih_l0: { ...bias_ih_l0, data: bias },
  }
}
