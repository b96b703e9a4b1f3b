import { type Cell, forwardMultiplyAdds } from '../../../rnn'

/** A matrix product [rows, inner] × [inner, columns], which takes rows · inner · columns multiply–adds. */
export interface Product {
  readonly rows: number
  readonly inner: number
  readonly columns: number
}

/**
 * The products of a self-attention layer over n positions of width d, one head or several of width d together, without a
 * mask: the projections to queries, keys and values, the scores, the weighted means, and the projection back.
 */
export function attentionProducts(n: number, d: number): Product[] {
  const projection = { rows: n, inner: d, columns: d }
  const scores = { rows: n, inner: d, columns: n }
  const means = { rows: n, inner: n, columns: d }
  return [projection, projection, projection, scores, means, projection]
}

/** The multiply–adds of self-attention. */
export function attentionWork(n: number, d: number): number {
  return attentionProducts(n, d).reduce((sum, { rows, inner, columns }) => sum + rows * inner * columns, 0)
}

/** The multiply–adds of a recurrent layer over n positions, input d and hidden size h. */
export function recurrentWork(cell: Cell, n: number, d: number, h: number): number {
  return forwardMultiplyAdds({ cell: { kind: cell }, inputSize: d, hiddenSize: h }, n)
}

/** The length at which both take as many. Errors: RangeError when there is none that is whole. */
export function breakEven(cell: Cell, d: number, h: number): number {
  const excess = (n: number) => attentionWork(n, d) - recurrentWork(cell, n, d, h)
  // Over n steps attention grows with n², the recurrent layer with n: the excess changes its sign once.
  let [below, above] = [0, 1]
  while (excess(above) < 0) [below, above] = [above, 2 * above]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (excess(middle) < 0) below = middle
    else above = middle
  }
  if (excess(above) !== 0) throw new RangeError(`${cell}, d = ${d}, h = ${h}: no whole length breaks even`)
  return above
}
