import type { Cell } from '../../../rnn'

/** A self-attention layer of width d beside a recurrent layer with input d and hidden size h. */
export interface WorkSpec {
  readonly cell: Cell
  readonly d: number
  readonly h: number
  /** The length at which both are counted; without it the length at which they break even is asked for. */
  readonly n?: number
}
