/** A batch of token sequences: whole numbers from 0 to the vocabulary's size less one, row by row. */
export interface TokenMatrix {
  /** [B, T]: B sequences of T tokens, the shorter ones padded at their end. */
  readonly shape: readonly [number, number]
  readonly data: Int32Array
}
