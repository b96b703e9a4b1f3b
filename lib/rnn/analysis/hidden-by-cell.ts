import type { LstmStep } from '../cells/lstm-cell'
import type { LstmWeights } from '../cells/recurrent-weights'
import { normaliseRows } from '../layers/layer-norm'
import { addAB } from '../tensor/products'
import { type Tensor, zeros } from '../tensor/tensor'

/**
 * How an LSTM's hidden state follows its cell state within one step, ∂h_t/∂c_t [p, h], what came before the step being
 * fixed:
 *
 *     h_t = o ⊙ tanh(c_t):  diag(o ⊙ (1 − tanh² c_t))
 *
 * and with the options: a peephole adds diag(tanh(c_t) ⊙ o(1 − o) ⊙ p_o), since o sees c_t; layer normalisation puts
 * the Jacobian of norm_c ⊙ N(c_t) behind the first term, (1 − 1/h − y·yᵀ/h)/s with y = N(c_t); a projection puts W_hr
 * before it all.
 */
export function hiddenByCell({ peephole, normC, weightHr }: LstmWeights, { o, c, tanhC }: LstmStep): Tensor {
  const n = c.data.length
  const m = zeros([n, n])
  const y = c.data.slice()
  const inverse = new Float64Array(1)
  if (normC) normaliseRows(y, inverse, 0, 1, n)
  for (let i = 0; i < n; i++) {
    const [oi, ti, yi] = [o.data[i] as number, tanhC.data[i] as number, y[i] as number]
    const slope = oi * (1 - ti * ti) * (normC ? (normC.data[i] as number) * (inverse[0] as number) : 1)
    const peeps = peephole ? ti * oi * (1 - oi) * (peephole.data[2 * n + i] as number) : 0
    for (let j = 0; j < n; j++) {
      const own = i === j ? 1 : 0
      m.data[i * n + j] = slope * (normC ? own - (1 + yi * (y[j] as number)) / n : own) + own * peeps
    }
  }
  if (!weightHr) return m
  const h = zeros(weightHr.shape)
  addAB(h.data, 0, weightHr.data, 0, m.data, 0, weightHr.shape[0] as number, n, n)
  return h
}
