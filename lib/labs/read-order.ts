/** The two directions of a bidirectional layer. */
export type Direction = 'forward' | 'backward'

/** What the backward direction reverses: each sequence within its own length, or the whole padded row. */
export type Reversal = 'own' | 'row'

/**
 * The columns of a padded row of `steps` columns, the first `length` of them real, in the order in which a direction
 * reads them; columns are counted from 0.
 *
 *                      state masked                        not masked
 *     forward          0 … L−1                             0 … T−1
 *     backward, own    L−1 … 0                             L−1 … 0, then the padding L … T−1
 *     backward, row    the first L of T−1 … 0              T−1 … 0
 *
 * Masking by the length alone, on a row that was reversed whole, reads the padding and leaves out the beginning of the
 * sequence.
 */
export function readOrder(
  direction: Direction,
  length: number,
  steps: number,
  reversal: Reversal,
  maskState: boolean,
): number[] {
  const columns = Array.from({ length: steps }, (_, t) => t)
  const padding = columns.slice(length)
  const order =
    direction === 'forward'
      ? columns
      : reversal === 'row'
        ? columns.toReversed()
        : [...columns.slice(0, length).toReversed(), ...padding]
  return maskState ? order.slice(0, length) : order
}

/** What the output at a column depends on: the columns read until then; none where the column was not read. */
export function columnsSeen(order: readonly number[], column: number): number[] {
  return order.slice(0, order.indexOf(column) + 1)
}
