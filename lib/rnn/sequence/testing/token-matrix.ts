import type { TokenMatrix } from '../tokens'

/** Sequences of tokens as one matrix [B, T], the shorter ones filled up with 0, and their lengths [B]. */
export function tokenMatrix(sequences: readonly (readonly number[])[]): { tokens: TokenMatrix; lengths: number[] } {
  const lengths = sequences.map((sequence) => sequence.length)
  const T = Math.max(...lengths)
  const data = new Int32Array(lengths.length * T)
  for (const [b, sequence] of sequences.entries()) data.set(sequence, b * T)
  return { tokens: { shape: [lengths.length, T], data }, lengths }
}
