import { gatherRows, scatterRows } from '../layers/padded'
import { expectInteger } from '../tensor/expect-number'
import { expectShape, type Tensor, zeros } from '../tensor/tensor'
import { keepRows, stepMask } from '../training/step-mask'
import type { TokenMatrix } from './tokens'

/** A lookup with its backward pass. */
export interface EmbeddingRun {
  /** One row for each token: [B, T, e]; 0 at padding. */
  readonly outputs: Tensor
  /** ∂L/∂E [V, e] from ∂L/∂outputs [B, T, e], whose padding is not read. */
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
 * Errors: ShapeError when the tokens do not fill their shape; RangeError naming the first one that is not in 0..V−1.
 */
export function embed(weight: Tensor, tokens: TokenMatrix, lengths?: readonly number[]): EmbeddingRun {
  const [V, e] = weight.shape as [number, number]
  const [B, T] = tokens.shape
  expectShape('the tokens', { shape: [tokens.data.length] }, [B * T])
  const mask = stepMask(lengths, T)
  const rows = tokens.data.map((token, n) => {
    if (mask?.[n] === 0) return 0
    expectInteger('a token', token, 0, V - 1)
    return token
  })
  return {
    outputs: { shape: [B, T, e], data: keepRows(gatherRows(weight.data, rows, e, 0, e), mask) },
    backward(dOutputs) {
      const dWeight = zeros(weight.shape)
      scatterRows(dWeight.data, rows, e, 0, e, keepRows(dOutputs.data, mask))
      return dWeight
    },
  }
}
