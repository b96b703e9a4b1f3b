import type { BidirectionalOptions, BidirectionalRun, RowRun } from '@/lib/labs/bidirectional'
import { columnsSeen } from '@/lib/labs/read-order'

/** A slot of the batch, counted from 0. */
export type Place = { readonly row: number; readonly column: number }

/** The columns that the output at a place has read, in order. */
export type Reach = { readonly forward: readonly number[]; readonly backward: readonly number[] }

export function reachOf(run: BidirectionalRun, { row, column }: Place): Reach {
  const { forward, backward } = run.asked[row] as RowRun
  return { forward: columnsSeen(forward.order, column), backward: columnsSeen(backward.order, column) }
}

/** What is to be said of the batch as it was asked for. */
export type Verdict = 'right' | 'goes-on' | 'row' | 'row-masked' | 'harmless'

export function verdictOf(
  { reversal, maskState }: BidirectionalOptions,
  { differences, lengths }: BidirectionalRun,
): Verdict {
  if (reversal === 'own') return maskState ? 'right' : 'goes-on'
  const harmed = differences.some((row, b) => row.some((difference, t) => t < (lengths[b] ?? 0) && difference > 0))
  if (!harmed) return 'harmless'
  return maskState ? 'row-masked' : 'row'
}
