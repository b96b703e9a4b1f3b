import { expectThat } from '../tensor/expect-number'
import { expectShape, formatShape, ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { stepMask } from '../training/step-mask'
import type { TokenMatrix } from './tokens'

/** A lookup with its backward pass. */
export interface EmbeddingRun {
  /** One row for each token: [B, T, e]; 0 at padding. */
  readonly outputs: Tensor
  /** ∂L/∂E [V, e] from ∂L/∂outputs [B, T, e], whose padding is not read. Errors: ShapeError naming both shapes. */
  backward(dOutputs: Tensor): Tensor
}

/**
 * The embedding of tokens [B, T], E [V, e] → x [B, T, e]: row x_n is row E[token_n]. It is the product of a one-hot
 * vector with E, without the product, so its gradient adds each row's gradient to the row that was read:
 *
 *     x_n = E[token_n]      dE[v] = Σ_{n: token_n = v} dx_n
 *
 * What stands beyond a sequence's length is never read.
 *
 * Errors: ShapeError when E is not a matrix or the tokens do not fill their shape; RangeError naming the first token
 * that is not in 0..V−1.
 */
export function embed(weight: Tensor, tokens: TokenMatrix, lengths?: readonly number[]): EmbeddingRun {
  const [V = 0, e = 0] = weight.shape
  const [B, T] = tokens.shape
  expectShape('weight', weight, [V, e])
  if (tokens.data.length !== B * T) {
    throw new ShapeError(`tokens ${formatShape(tokens.shape)} must be ${B * T}, got ${tokens.data.length}`)
  }
  const outputs = zeros([B, T, e])
  const mask = stepMask(lengths, T)
  /** Where the rows that were read begin, in the outputs and in E. */
  const read: [to: number, from: number][] = []
  for (const [n, token] of tokens.data.entries()) {
    if (mask?.[n] === 0) continue
    expectThat(token >= 0 && token < V, 'a token', `an integer from 0 to ${V - 1}`, token)
    outputs.data.set(weight.data.subarray(token * e, (token + 1) * e), n * e)
    read.push([n * e, token * e])
  }
  return {
    outputs,
    backward(dOutputs) {
      expectShape('dOutputs', dOutputs, outputs.shape)
      const dWeight = zeros([V, e])
      for (const [to, from] of read) {
        for (let j = 0; j < e; j++) {
          dWeight.data[from + j] = (dWeight.data[from + j] as number) + (dOutputs.data[to + j] as number)
        }
      }
      return dWeight
    },
  }
}
