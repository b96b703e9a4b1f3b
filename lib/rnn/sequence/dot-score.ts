import { forEachKey, type Keys, type Scorer } from './attention-score'

/**
 * The dot product score with c = 1, or c = 1/√k when it is scaled:
 *
 *     e_s = c q·k_s        dq = c Σ_s de_s k_s        dk_s = c Σ_queries de_s q
 *
 * Source: Luong, Pham & Manning 2015, "Effective Approaches to Attention-based Neural Machine Translation"; scaled:
 * Vaswani et al. 2017, eq. 1.
 */
export function dotScorer(scaled: boolean, keys: Keys): Scorer {
  const { B, S, k, data } = keys
  const c = scaled ? 1 / Math.sqrt(k) : 1
  return {
    score(query) {
      const scores = new Float64Array(B * S)
      forEachKey(keys, (b, at) => {
        let score = 0
        for (let j = 0; j < k; j++) score += (query[b * k + j] as number) * (data[at * k + j] as number)
        scores[at] = c * score
      })
      return { query, scores }
    },
    startBackward: (dKeys) => ({
      add({ query }, dScores) {
        const dQuery = new Float64Array(B * k)
        forEachKey(keys, (b, at) => {
          const de = c * (dScores[at] as number)
          for (let j = 0; j < k; j++) {
            dQuery[b * k + j] = (dQuery[b * k + j] as number) + de * (data[at * k + j] as number)
            dKeys[at * k + j] = (dKeys[at * k + j] as number) + de * (query[b * k + j] as number)
          }
        })
        return dQuery
      },
      finish: () => ({}),
    }),
  }
}
