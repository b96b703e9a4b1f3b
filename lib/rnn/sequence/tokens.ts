import { expectInteger } from '../tensor/expect-number'
import { formatShape, ShapeError } from '../tensor/tensor'

/** A batch of token sequences: whole numbers from 0 to the vocabulary's size less one, row by row. */
export interface TokenMatrix {
  /** [B, T]: B sequences of T tokens, the shorter ones padded at their end. */
  readonly shape: readonly [number, number]
  readonly data: Int32Array
}

/**
 * Sequences of tokens as one matrix [B, T], T being the longest one's length, and their lengths [B]; what is missing
 * of the shorter ones is filled with 0.
 *
 * Errors: ShapeError when there is no sequence or an empty one; RangeError for a token that is not an integer ≥ 0.
 */
export function tokenMatrix(sequences: readonly (readonly number[] | Int32Array)[]): {
  tokens: TokenMatrix
  lengths: number[]
} {
  const lengths = sequences.map((sequence) => sequence.length)
  const T = Math.max(0, ...lengths)
  if (T === 0 || lengths.includes(0)) {
    throw new ShapeError(`sequences must have at least one token each, got the lengths ${formatShape(lengths)}`)
  }
  const data = new Int32Array(lengths.length * T)
  for (const [b, sequence] of sequences.entries()) {
    for (const token of sequence) expectInteger('a token', token, 0)
    data.set(sequence, b * T)
  }
  return { tokens: { shape: [lengths.length, T], data }, lengths }
}
