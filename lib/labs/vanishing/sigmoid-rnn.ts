import { type ParameterSet, type Tensor, tensor } from '../../rnn'

/**
 * The parameters of a tanh RNN that does what an RNN with the sigmoid does. Since σ(z) = (1 + tanh(z/2))/2, the state
 * g = 2h − 1 of h_t = σ(W h_{t−1} + U x_t + b) follows
 *
 *     g_t = tanh(W/4 · g_{t−1} + U/2 · x_t + (b + W·1/2)/2)
 *
 * so ∂h_t/∂h_k = ∂g_t/∂g_k exactly, and the bound γ = 1/4 of the sigmoid is that of tanh, 1, with a quarter of W.
 *
 * One layer in PyTorch's names: weight_ih_l0 [h, d], weight_hh_l0 [h, h], bias_ih_l0 and bias_hh_l0 [h].
 */
export function tanhTwin(parameters: ParameterSet): ParameterSet {
  const W = parameters.weight_hh_l0 as Tensor
  const U = parameters.weight_ih_l0 as Tensor
  const h = W.shape[0] as number
  const biasOf = (name: string, i: number) => parameters[name]?.data[i] ?? 0
  const rowSum = (i: number) => W.data.subarray(i * h, (i + 1) * h).reduce((sum, value) => sum + value, 0)
  const bias = Array.from({ length: h }, (_, i) => {
    return (biasOf('bias_ih_l0', i) + biasOf('bias_hh_l0', i) + rowSum(i) / 2) / 2
  })
  return {
    weight_ih_l0: tensor(
      U.shape,
      U.data.map((value) => value / 2),
    ),
    weight_hh_l0: tensor(
      W.shape,
      W.data.map((value) => value / 4),
    ),
    bias_ih_l0: tensor([h], bias),
    bias_hh_l0: tensor([h], new Float64Array(h)),
  }
}

/** The twin's state of a sigmoid RNN's: g = 2h − 1. */
export function twinState(h: Tensor): Tensor {
  return tensor(
    h.shape,
    h.data.map((value) => 2 * value - 1),
  )
}
