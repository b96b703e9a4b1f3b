import type { KernelInput } from './kernel'
import type { NormalisedRows } from './layer-norm'
import type { LayerWeights } from './network-parameters'

/** What the LSTM keeps of the way forward for the way back; h is the hidden size, p the length of h_t. */
export interface LstmTape {
  readonly input: KernelInput
  readonly weights: LayerWeights
  /** h */
  readonly size: number
  /** p */
  readonly stateSize: number
  /** i, f, g, o: [N, 4h] */
  readonly gates: Float64Array
  /** c_t: [N, h] */
  readonly c: Float64Array
  /** tanh of the (normalised) cell state: [N, h] */
  readonly squashed: Float64Array
  /** m = o ⊙ tanh(c), which is h_t without a projection: [N, h] */
  readonly m: Float64Array
  /** With layer normalisation: N(W_ih x), N(W_hh h) [N, 4h] and N(c) [N, h]. */
  readonly norm: Readonly<Record<'x' | 'h' | 'c', NormalisedRows>> | undefined
}
