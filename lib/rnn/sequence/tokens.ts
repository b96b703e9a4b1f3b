import { formatShape, ShapeError } from '../tensor/tensor'

/** A batch of token sequences: whole numbers from 0 to the vocabulary's size less one, row by row. */
export interface TokenMatrix {
  /** [B, T]: B sequences of T tokens, the shorter ones padded at their end. */
  readonly shape: readonly [number, number]
  readonly data: Int32Array
}

/**
 * Sequences of tokens as one matrix [B, T], T being the longest one's length, and their lengths [B]; what is missing
 * of the shorter ones is filled with `padding`.
 *
 * Errors: ShapeError when there is no sequence or an empty one.
 */
export function tokenMatrix(
  sequences: readonly ArrayLike<number>[],
  padding = 0,
): { tokens: TokenMatrix; lengths: number[] } {
  const lengths = sequences.map((sequence) => sequence.length)
  if (lengths.length === 0 || lengths.includes(0)) {
    throw new ShapeError(`wanted one or more sequences of at least one token, got the lengths ${formatShape(lengths)}`)
  }
  const longest = lengths.reduce((a, b) => Math.max(a, b))
  const data = new Int32Array(lengths.length * longest).fill(padding)
  sequences.forEach((sequence, b) => {
    data.set(sequence, b * longest)
  })
  return { tokens: { shape: [lengths.length, longest], data }, lengths }
}

/** Throws RangeError naming the first token that is not an integer from 0 to vocabulary − 1. */
export function expectTokens(name: string, tokens: ArrayLike<number>, vocabulary: number): void {
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n] as number
    if (!Number.isInteger(token) || token < 0 || token >= vocabulary) {
      throw new RangeError(`${name} must be integers from 0 to ${vocabulary - 1}, got ${token} at ${n}`)
    }
  }
}

/**
 * The lengths [B] of a batch padded to T steps: those given, or T for each.
 *
 * Errors: ShapeError when there are not B of them; RangeError naming the first that is not an integer in 1..T.
 */
export function expectLengths(name: string, lengths: readonly number[] | undefined, B: number, T: number): number[] {
  const all = lengths ? [...lengths] : new Array<number>(B).fill(T)
  if (all.length !== B) throw new ShapeError(`${name} must be ${B} lengths, got ${all.length}`)
  const bad = all.findIndex((length) => !Number.isInteger(length) || length < 1 || length > T)
  if (bad >= 0) throw new RangeError(`${name} must be integers from 1 to ${T}, got ${all[bad]} at ${bad}`)
  return all
}

/**
 * The tokens of a padded batch with 0 wherever a sequence has ended, so that what stood there can have no effect.
 *
 * Errors: ShapeError when the data do not fill the shape; those of `expectLengths`; RangeError naming the first token
 * within a length that is not an integer from 0 to vocabulary − 1.
 */
export function expectBatch(
  name: string,
  tokens: TokenMatrix,
  lengths: readonly number[] | undefined,
  vocabulary: number,
): { data: Int32Array; lengths: number[] } {
  const [B, T] = tokens.shape
  if (!(B >= 1) || !(T >= 1) || tokens.data.length !== B * T) {
    throw new ShapeError(
      `${name} must be tokens of a shape (B, T), got ${formatShape(tokens.shape)} and ${tokens.data.length} tokens`,
    )
  }
  const used = expectLengths(`the lengths of ${name}`, lengths, B, T)
  const data = Int32Array.from(tokens.data, (token, n) => (n % T < (used[Math.floor(n / T)] as number) ? token : 0))
  expectTokens(name, data, vocabulary)
  return { data, lengths: used }
}
