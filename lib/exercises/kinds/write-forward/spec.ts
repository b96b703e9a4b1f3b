import type { GruConvention, GruSpec } from '../step/gru-hand'
import type { LstmSpec } from '../step/lstm-hand'
import type { RnnSpec } from '../step/rnn-hand'

/** A cell whose forward pass is to be written, and the networks and sequences that it is tried on. */
export type Spec =
  | { readonly cell: 'rnn'; readonly trials: readonly RnnSpec[] }
  | { readonly cell: 'lstm'; readonly trials: readonly LstmSpec[] }
  | { readonly cell: 'gru'; readonly convention: GruConvention; readonly trials: readonly GruSpec[] }

/** A network of each cell with the sequence that it reads. */
export interface TrialOf {
  readonly rnn: RnnSpec
  readonly lstm: LstmSpec
  readonly gru: GruSpec
}
