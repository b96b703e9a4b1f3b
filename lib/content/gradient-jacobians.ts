import { type GivenRnn, scalarRnn, sourceRnn, zeroRadiusRnn } from '../labs/vanishing/counter-examples'
import { FIXED_POINT_STEPS } from '../labs/vanishing/options'
import {
  type CellRun,
  jacobianNorms,
  RandomState,
  type RnnStep,
  runCell,
  spectralNorm,
  spectralRadius,
  stateJacobians,
  type Tensor,
  tensor,
  zeros,
} from '../rnn'
import { example } from './mini-example-values'

/** An RNN from its own start along inputs [T, d]. */
function run({ inputSize, hiddenSize, parameters, start }: GivenRnn, inputs: Tensor): CellRun {
  return runCell({ cell: { kind: 'rnn' }, inputSize, hiddenSize }, parameters, inputs, { h: start })
}

/** ‖∂h_t/∂h_0‖₂ for t = 0 … T. */
function norms(rnn: GivenRnn, inputs: Tensor): Float64Array {
  const jacobians = stateJacobians(run(rnn, inputs))
  return jacobianNorms(jacobians, 0, inputs.shape[0] as number)
}

/** ‖∂h_n/∂h_0‖₂ over n steps without input. */
function normAlone(rnn: GivenRnn, n: number): number {
  return norms(rnn, zeros([n, rnn.inputSize])).at(-1) as number
}

/** ‖∂h_t/∂h_0‖₂ of the source's RNN along its own sequence, t = 0 … 5. */
export function sourceNorms(): Float64Array {
  return norms(sourceRnn(), example().x)
}

/** ‖J_t‖₂ of that run, t = 1 … 5. Errors: RangeError when there is no such step. */
export function sourceStepNorm(t: number): number {
  const jacobians = stateJacobians(run(sourceRnn(), example().x))
  return jacobianNorms(jacobians, t - 1, t).at(-1) as number
}

/** ‖∂h_T/∂h_0‖₂ of the source's RNN over T steps of normal inputs (NumPy's legacy seed 7). */
export function sourceNormOnNoise(T: number): number {
  const rnn = sourceRnn()
  return norms(rnn, tensor([T, rnn.inputSize], new RandomState(7).randn(T * rnn.inputSize))).at(-1) as number
}

/** The same without any input: h stays 0, so that every Jacobian is W_hh itself. */
export function sourceNormAtRest(T: number): number {
  return normAlone(sourceRnn(), T)
}

/** The product of the factors w·(1 − h²) over n steps of h ← tanh(w·h) from 0.3. */
export function unitProduct(w: number, n: number): number {
  return normAlone(scalarRnn(w), n)
}

/** ‖Wⁿ‖₂ for W = [[½, 10], [0, ½]], whose eigenvalues are both ½: at h = 0 every Jacobian of the RNN is W. */
export function shearNorm(n: number): number {
  const parameters = {
    weight_ih_l0: zeros([2, 1]),
    weight_hh_l0: tensor([2, 2], [0.5, 10, 0, 0.5]),
    bias_ih_l0: zeros([2]),
    bias_hh_l0: zeros([2]),
  }
  return normAlone({ inputSize: 1, hiddenSize: 2, parameters, start: zeros([2]) }, n)
}

/** W = [[8, 8], [−8, −8]] and the RNN with it at its fixed point h = (0, ½). */
export const zeroRadius = {
  radius: () => spectralRadius(zeroRadiusRnn().parameters.weight_hh_l0 as Tensor),
  norm: () => spectralNorm(zeroRadiusRnn().parameters.weight_hh_l0 as Tensor),
  /** The second bias, which with the first, −4, makes the fixed point one. */
  bias: () => zeroRadiusRnn().parameters.bias_ih_l0?.data[1] as number,
  /** The spectral radius of the Jacobian there. */
  localRadius: () => spectralRadius(tensor([2, 2], [...stateJacobians(firstStep()).jacobians.data])),
  /** ‖∂h_n/∂h_0‖₂ there. Errors: RangeError beyond 30 steps, where rounding is about to decide. */
  reach(n: number): number {
    if (n > FIXED_POINT_STEPS) throw new RangeError(`an unstable fixed point: at most ${FIXED_POINT_STEPS} steps`)
    return normAlone(zeroRadiusRnn(), n)
  },
  /** How far the state is from the fixed point after n steps, by rounding alone. */
  departure(n: number): number {
    const { h } = run(zeroRadiusRnn(), zeros([n, 1])).steps.at(-1) as RnnStep
    return Math.max(Math.abs(h.data[0] as number), Math.abs((h.data[1] as number) - 0.5))
  },
}

function firstStep(): CellRun {
  return run(zeroRadiusRnn(), zeros([1, 1]))
}
