import { fromLayout, log, type ParameterSet, type Tensor, tensor, zeros } from '../../rnn'
import { runMiniExample } from '../mini-example'

/** A vanilla RNN that is given and not drawn: its parameters in PyTorch's names, and where it starts. */
export interface GivenRnn {
  readonly inputSize: number
  readonly hiddenSize: number
  readonly parameters: ParameterSet
  /** h_0 [h] */
  readonly start: Tensor
}

/** The source's own RNN, seed 42: σ_max(W_hh) = 2.086 and ρ = 1.412, both above 1, d = 3, h = 8, biases 0, h_0 = 0. */
export function sourceRnn(): GivenRnn {
  const { parameters } = runMiniExample().rnn
  const named = (name: string) => parameters.find((one) => one.name === name) as Tensor
  const weights = { input: named('W_xh'), recurrent: named('W_hh'), bias: named('b_h') }
  return { inputSize: 3, hiddenSize: 8, parameters: fromLayout('lesson', 'rnn', weights), start: zeros([8]) }
}

/** One unit that sees itself with weight w and its input with weight 1, from h_0 = 0.3: for w > 1 it saturates. */
export function scalarRnn(w: number): GivenRnn {
  return {
    inputSize: 1,
    hiddenSize: 1,
    parameters: {
      weight_ih_l0: tensor([1, 1], [1]),
      weight_hh_l0: tensor([1, 1], [w]),
      bias_ih_l0: zeros([1]),
      bias_hh_l0: zeros([1]),
    },
    start: tensor([1], [0.3]),
  }
}

/**
 * Two units whose W = [[8, 8], [−8, −8]] has ρ = 0, W² being 0, and σ_max = 16. The bias makes h = (0, ½) a fixed point,
 *
 *     b = artanh(h) − W h = (−4, ½ ln 3 + 4)
 *
 * where the Jacobian diag(1 − h²)·W has the eigenvalues 2 and 0: the fixed point is unstable, and gradients double
 * with each step as long as the state stays there. Rounding is enough to make it leave after some 50 steps.
 */
export function zeroRadiusRnn(): GivenRnn {
  return {
    inputSize: 1,
    hiddenSize: 2,
    parameters: {
      weight_ih_l0: zeros([2, 1]),
      weight_hh_l0: tensor([2, 2], [8, 8, -8, -8]),
      bias_ih_l0: tensor([2], [-4, log(3) / 2 + 4]),
      bias_hh_l0: zeros([2]),
    },
    start: tensor([2], [0, 0.5]),
  }
}
