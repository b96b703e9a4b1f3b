import { type Cell, forwardMultiplyAdds } from '../rnn'

/**
 * The multiply–adds of self-attention over n positions of width d, without a mask: the projections to queries, keys and
 * values and the one back, d·d each; then n scores a position and the mean weighted by them, n·d each.
 */
export const attentionWork = (d: number, n: number): number => 4 * n * d * d + 2 * n * n * d

/** A whole Transformer block: attention, and its two feed-forward products with an inner width of 4d. */
export const blockWork = (d: number, n: number): number => attentionWork(d, n) + 8 * n * d * d

/** A recurrent layer as wide as its input, d = h. */
export const recurrentWork = (cell: Cell, d: number, n: number): number =>
  forwardMultiplyAdds({ cell: { kind: cell }, inputSize: d, hiddenSize: d }, n)

/** The smallest n from which attention takes as many multiply–adds as the cell; undefined when it does for every n. */
export function evenWith(cell: Cell, d: number): number | undefined {
  const dearer = (n: number) => attentionWork(d, n) >= recurrentWork(cell, d, n)
  if (dearer(1)) return undefined
  // Attention over the cell grows with n alone: the excess is found by halving.
  let [below, above] = [1, 2]
  while (!dearer(above)) [below, above] = [above, 2 * above]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (dearer(middle)) above = middle
    else below = middle
  }
  return above
}
