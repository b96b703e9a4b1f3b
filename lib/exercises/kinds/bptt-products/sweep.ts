/** What backpropagation through time does over T steps, each with a loss, in chunks of τ steps. */
export interface Sweep {
  readonly chunks: number
  /** Products of a transposed Jacobian and a vector, not counting those on to the state that a chunk starts from. */
  readonly products: number
  /** Terms (t, k) of the double sum that are left: the loss at t, the use at k ≤ t. */
  readonly terms: number
}

/** Counted by running the δ recursion backwards, step by step, as if with real gradients. */
export function sweep(steps: number, chunkLength = steps): Sweep {
  let [chunks, products, terms] = [0, 0, 0]
  for (let end = steps; end > 0; ) {
    const start = Math.floor((end - 1) / chunkLength) * chunkLength + 1
    chunks++
    for (let t = end; t >= start; t--) {
      // δ_t = ∂L_t/∂h_t + J_{t+1}ᵀ δ_{t+1}: the last step of a chunk has nothing behind it.
      if (t < end) products++
      terms += t - start + 1
    }
    end = start - 1
  }
  return { chunks, products, terms }
}
