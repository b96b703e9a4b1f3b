import type { ParameterSet } from '../layers/network-parameters'
import { product, weightGradient } from '../layers/rows'
import { tanh } from '../math/tanh'
import { addAB, addABt } from '../tensor/products'
import type { Tensor } from '../tensor/tensor'
import type { Scorer } from './attention-score'

/**
 * The additive score. The projections of the keys, P = K W_kᵀ [B·S, a], serve every query and are made once:
 *
 *     R = Q W_qᵀ                   u_rs = tanh(R_r + P_s)                e = u v
 *     du = de vᵀ                   dz_rs = du_rs ⊙ (1 − u_rs²)           dv = uᵀ de
 *     dR_r = Σ_s dz_rs             dQ = dR W_q                           dW_q = dRᵀ Q
 *     dP_s = Σ_r dz_rs             dK = dP W_k                           dW_k = dPᵀ K
 *
 * for the queries r and keys s of one sequence, each pair a row of u [B·U·S, a]; W_q [a, q], W_k [a, k], v [a].
 * Source: Bahdanau, Cho & Bengio 2015, "Neural Machine Translation by Jointly Learning to Align and Translate".
 */
export function additiveScorer(parameters: ParameterSet, { shape, data: K }: Tensor): Scorer {
  const [B, S, k] = shape as [number, number, number]
  const { data: Wq } = parameters.weight_query as Tensor
  const { data: Wk } = parameters.weight_key as Tensor
  const { data: v } = parameters.vector as Tensor
  const a = v.length
  const q = Wq.length / a
  const P = new Float64Array(B * S * a)
  addABt(P, 0, K, 0, Wk, 0, B * S, a, k)
  return (queries, U) => {
    const pairs = B * U * S
    const R = new Float64Array(B * U * a)
    addABt(R, 0, queries, 0, Wq, 0, B * U, a, q)
    const u = new Float64Array(pairs * a)
    /** Calls `visit` for each entry of u with its place and those of its terms in R and P. */
    const forEachEntry = (visit: (at: number, r: number, s: number) => void) => {
      for (let pair = 0; pair < pairs; pair++) {
        const r = Math.floor(pair / S)
        const s = Math.floor(r / U) * S + (pair % S)
        for (let j = 0; j < a; j++) visit(pair * a + j, r * a + j, s * a + j)
      }
    }
    forEachEntry((at, r, s) => {
      u[at] = tanh((R[r] as number) + (P[s] as number))
    })
    return {
      scores: product(u, v, pairs, 1, a),
      backward(dScores, dKeys) {
        const du = product(dScores, v, pairs, a, 1)
        const dR = new Float64Array(R.length)
        const dP = new Float64Array(P.length)
        forEachEntry((at, r, s) => {
          const dz = (du[at] as number) * (1 - (u[at] as number) * (u[at] as number))
          dR[r] = (dR[r] as number) + dz
          dP[s] = (dP[s] as number) + dz
        })
        addAB(dKeys, 0, dP, 0, Wk, 0, B * S, k, a)
        return {
          queries: product(dR, Wq, B * U, q, a),
          parameters: {
            weight_query: { shape: [a, q], data: weightGradient(dR, queries, a, q, B * U) },
            weight_key: { shape: [a, k], data: weightGradient(dP, K, a, k, B * S) },
            vector: { shape: [a], data: weightGradient(u, dScores, a, 1, pairs) },
          },
        }
      },
    }
  }
}
