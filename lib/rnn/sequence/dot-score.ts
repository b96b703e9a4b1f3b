import { addAB, addABt, addAtB } from '../tensor/products'
import type { Tensor } from '../tensor/tensor'
import { forEachSequence, type Scorer } from './attention-score'

/**
 * The dot product score with c = 1, or c = 1/√k when it is scaled; Q [U, k] and K [S, k] of one sequence:
 *
 *     E = c Q Kᵀ        dQ = c dE K        dK = dEᵀ (c Q)
 *
 * Source: Luong, Pham & Manning 2015, "Effective Approaches to Attention-based Neural Machine Translation"; scaled:
 * Vaswani et al. 2017, eq. 1.
 */
export function dotScorer(scaled: boolean, { shape, data: K }: Tensor): Scorer {
  const [B, S, k] = shape as [number, number, number]
  const c = scaled ? 1 / Math.sqrt(k) : 1
  return (queries, U) => {
    const cQ = queries.map((x) => c * x)
    const scores = new Float64Array(B * U * S)
    forEachSequence(addABt, B, scores, cQ, K, U, S, k)
    return {
      scores,
      backward(dScores, dKeys) {
        const dQ = new Float64Array(cQ.length)
        forEachSequence(addAB, B, dQ, dScores, K, U, k, S)
        forEachSequence(addAtB, B, dKeys, dScores, cQ, S, k, U)
        return { queries: dQ.map((x) => c * x), parameters: {} }
      },
    }
  }
}
