/**
 * Which of the B·T steps of sequences padded to T steps are real, 1 or 0, in the order b·T + t: [B·T]; undefined when
 * there are no lengths and so no padding.
 */
export function stepMask(lengths: readonly number[] | undefined, T: number): Uint8Array | undefined {
  if (!lengths) return undefined
  const mask = new Uint8Array(lengths.length * T)
  for (const [b, length] of lengths.entries()) mask.fill(1, b * T, b * T + length)
  return mask
}

/** A copy of rows [N, width] in which those are 0 where the mask [N] is; the rows themselves without a mask. */
export function keepRows(rows: Float64Array, mask: Uint8Array | undefined): Float64Array {
  if (!mask) return rows
  const width = rows.length / mask.length
  const kept = rows.slice()
  for (const [n, real] of mask.entries()) if (!real) kept.fill(0, n * width, (n + 1) * width)
  return kept
}
