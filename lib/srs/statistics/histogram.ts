/** How many values lie from `from` up to `to`. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number }

/**
 * Counts values in the bins between ascending `edges`, each closed on the left; the last one is closed on the right too.
 * What lies beyond the edges is counted in the bin at that end, so that no value is lost.
 * @throws RangeError for fewer than two edges, or edges that do not ascend
 */
export function histogram(values: readonly number[], edges: readonly number[]): Bin[] {
  if (edges.length < 2 || edges.some((edge, n) => n > 0 && !(edge > (edges[n - 1] as number))))
    throw new RangeError(`a histogram wants at least two ascending edges, got ${edges.join(', ')}`)
  const counts = new Array<number>(edges.length - 1).fill(0)
  for (const value of values) {
    const above = edges.findIndex((edge) => value < edge)
    const bin = above < 0 ? counts.length - 1 : Math.max(0, Math.min(above, counts.length) - 1)
    counts[bin] = (counts[bin] as number) + 1
  }
  return counts.map((count, n) => ({ from: edges[n] as number, to: edges[n + 1] as number, count }))
}

/** The middle value, between two middle ones their mean; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
