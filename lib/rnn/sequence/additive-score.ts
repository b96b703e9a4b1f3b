import { tanh } from '../math/tanh'
import { addAB, addABt, addAtB } from '../tensor/products'
import { type Tensor, zeros } from '../tensor/tensor'
import { forEachKey, type Keys, type Scorer } from './attention-score'

/**
 * The additive score. The projections of the keys, P = K W_kᵀ [B·S, a], serve every query and are made once:
 *
 *     u_s = tanh(W_q q + P_s)                 e_s = v·u_s
 *     dz_s = de_s v ⊙ (1 − u_s²)              dv = Σ de_s u_s
 *     dq = W_qᵀ Σ_s dz_s                      dW_q = (Σ_s dz_s) qᵀ
 *     dk_s = W_kᵀ dP_s,  dP_s = Σ_queries dz_s        dW_k = Σ_s dP_s k_sᵀ
 *
 * W_q [a, q], W_k [a, k], v [a]. Source: Bahdanau, Cho & Bengio 2015, "Neural Machine Translation by Jointly Learning
 * to Align and Translate".
 */
export function additiveScorer(Wq: Tensor, Wk: Tensor, vector: Tensor, keys: Keys): Scorer {
  const v = vector.data
  const a = v.length
  const q = Wq.data.length / a
  const { B, k } = keys
  const rows = B * keys.S
  const P = new Float64Array(rows * a)
  addABt(P, 0, keys.data, 0, Wk.data, 0, rows, a, k)
  return {
    score(query) {
      const fromQuery = new Float64Array(B * a)
      addABt(fromQuery, 0, query, 0, Wq.data, 0, B, a, q)
      const active = new Float64Array(rows * a)
      const scores = new Float64Array(rows)
      forEachKey(keys, (b, at) => {
        let score = 0
        for (let j = 0; j < a; j++) {
          const u = tanh((fromQuery[b * a + j] as number) + (P[at * a + j] as number))
          active[at * a + j] = u
          score += (v[j] as number) * u
        }
        scores[at] = score
      })
      return { query, scores, active }
    },
    startBackward(dKeys) {
      const dWq = zeros([a, q])
      const dWk = zeros([a, k])
      const dv = zeros([a])
      const dP = new Float64Array(rows * a)
      return {
        add({ query, active = P }, dScores) {
          const dz = new Float64Array(B * a)
          forEachKey(keys, (b, at) => {
            const de = dScores[at] as number
            for (let j = 0; j < a; j++) {
              const u = active[at * a + j] as number
              const dzs = de * (v[j] as number) * (1 - u * u)
              dv.data[j] = (dv.data[j] as number) + de * u
              dz[b * a + j] = (dz[b * a + j] as number) + dzs
              dP[at * a + j] = (dP[at * a + j] as number) + dzs
            }
          })
          const dQuery = new Float64Array(B * q)
          addAtB(dWq.data, 0, dz, 0, query, 0, a, q, B)
          addAB(dQuery, 0, dz, 0, Wq.data, 0, B, q, a)
          return dQuery
        },
        finish() {
          addAtB(dWk.data, 0, dP, 0, keys.data, 0, a, k, rows)
          addAB(dKeys, 0, dP, 0, Wk.data, 0, rows, k, a)
          return { weight_query: dWq, weight_key: dWk, vector: dv }
        },
      }
    },
  }
}
