import { checkSpec, type NetworkSpec } from '../layers/specification'
import { expectSizes } from '../tensor/expect-number'

/** A value that the backward pass needs and the forward pass therefore keeps, named as in the cell's step. */
export interface StoredValue {
  readonly name: string
  /** How many numbers it has. */
  readonly size: number
}

/**
 * What one layer and direction keeps of one step of one sequence for backpropagation through time. Kept is every value
 * of a nonlinearity, every state and every matrix product that a gradient is multiplied by; what entry-by-entry
 * operations make of them again (h_t' = 1 − h_t², the cell's output m = o ⊙ tanh c, r ⊙ h, a normalised vector) is not:
 *
 *     RNN    h                                      h numbers
 *     LSTM   i, f, g, o, c, tanh c, h               7h, or 6h + p with a projection
 *            and W_ih x, W_hh h when normalised     8h more
 *     GRU    r, z, n, h, and q = U_n h + b_hn       5h; 4h when the reset comes before the product
 *
 * A layer's inputs are not counted: they are the caller's, or the states of the layer below. Other implementations
 * keep more (every pre-activation, say) or less. Errors: RangeError from `checkSpec`.
 */
export function storedValues(spec: NetworkSpec): StoredValue[] {
  const { cell, hiddenSize: h, stateSize: p } = checkSpec(spec)
  const gates = {
    rnn: [],
    lstm: ['i', 'f', 'g', 'o', 'c', 'tanhC'],
    gru: cell.kind === 'gru' && cell.reset === 'before' ? ['r', 'z', 'n'] : ['r', 'z', 'n', 'q'],
  }[cell.kind]
  const products = cell.kind === 'lstm' && cell.layerNorm ? ['fromInput', 'fromHidden'] : []
  const each = (names: readonly string[], size: number) => names.map((name): StoredValue => ({ name, size }))
  return [...each(products, 4 * h), ...each(gates, h), ...each(['h'], p)]
}

/** How much is run at once, and in which precision. */
export interface MemoryOptions {
  /** B: sequences at once; 1 by default. */
  readonly batch?: number
  /** Bytes a number: 4 (float32) or 8 (float64, the default), or another. */
  readonly bytes?: number
  /** k: truncated backpropagation keeps the last k steps only; all T by default. */
  readonly truncate?: number
}

/**
 * The bytes that backpropagation through time keeps of a network, all layers (L) and directions (D), T steps:
 *
 *     L · D · B · min(T, k) · (numbers of `storedValues`) · bytes
 *
 * It grows with T although the weights are shared: that is what truncation limits. The state that a sequence or a
 * truncated chunk starts from is not counted.
 *
 * Errors: RangeError naming the size.
 */
export function activationMemory(spec: NetworkSpec, steps: number, options: MemoryOptions = {}): number {
  const { batch = 1, bytes = 8, truncate = steps } = options
  expectSizes({ steps, batch, bytes, truncate })
  const { layers, directions } = checkSpec(spec)
  const numbers = storedValues(spec).reduce((total, { size }) => total + size, 0)
  return layers * directions * batch * Math.min(steps, truncate) * numbers * bytes
}
