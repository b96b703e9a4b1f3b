import { checkSpec, type NetworkSpec } from '../layers/specification'
import { expectSizes, expectThat } from '../tensor/expect-number'

/** How many sequences are generated at once, and in which precision. */
export interface DecodingOptions {
  /** B; 1 by default. */
  readonly batch?: number
  /** Bytes a number: 2 (float16), 4 or 8 (the default). */
  readonly bytes?: number
}

/** What a transformer keeps of each token while it generates. */
export interface KvCacheSpec {
  /** L */
  readonly layers: number
  /** Heads of queries. */
  readonly heads: number
  /** The width of one head; heads · headSize is usually the model's width d. */
  readonly headSize: number
  /** Heads of keys and values, a divisor of `heads`: fewer under grouped-query attention, 1 under multi-query. */
  readonly kvHeads?: number
}

/**
 * The bytes of the state that a recurrent network carries while it generates, whatever it has read: h in all layers
 * and directions, and c of an LSTM.
 *
 *     L · D · B · (p + h) · bytes for the LSTM, p = h without projection;  L · D · B · h · bytes for RNN and GRU
 *
 * Errors: RangeError naming the size.
 */
export function recurrentStateMemory(spec: NetworkSpec, { batch = 1, bytes = 8 }: DecodingOptions = {}): number {
  expectSizes({ batch, bytes })
  const { cell, layers, directions, hiddenSize, stateSize } = checkSpec(spec)
  return layers * directions * batch * (stateSize + (cell.kind === 'lstm' ? hiddenSize : 0)) * bytes
}

/**
 * The bytes of the keys and values that a transformer keeps after n tokens: they grow with every token.
 *
 *     2 · L · n · (kvHeads · headSize) · B · bytes
 *
 * Errors: RangeError naming the size, or when kvHeads does not divide heads. Source: Vaswani et al. 2017 for heads,
 * Ainslie et al. 2023 for grouped queries.
 */
export function kvCacheMemory(
  { layers, heads, headSize, kvHeads = heads }: KvCacheSpec,
  tokens: number,
  { batch = 1, bytes = 8 }: DecodingOptions = {},
): number {
  expectSizes({ layers, heads, headSize, kvHeads, tokens, batch, bytes })
  expectThat(heads % kvHeads === 0, 'kvHeads', `a divisor of the ${heads} heads`, kvHeads)
  return 2 * layers * tokens * kvHeads * headSize * batch * bytes
}
