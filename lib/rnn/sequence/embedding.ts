import { expectFinite, expectShape, formatShape, ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { expectTokens } from './tokens'

/** A lookup with its backward pass. */
export interface EmbeddingRun {
  /** One row for each token: [N, e]. */
  readonly outputs: Tensor
  /** ∂L/∂E [V, e] from ∂L/∂outputs [N, e]. Errors: ShapeError, RangeError for a value that is not finite. */
  backward(dOutputs: Tensor): Tensor
}

/**
 * The embedding of N tokens, E [V, e] → x [N, e]: row x_n is row E[token_n]. It is the product of a one-hot vector
 * with E, without the product, so its gradient adds each row's gradient to the row that was read:
 *
 *     x_n = E[token_n]      dE[v] = Σ_{n: token_n = v} dx_n
 *
 * Errors: ShapeError when E is not a matrix; RangeError naming the first token that is not an integer in 0..V−1.
 */
export function embed(weight: Tensor, tokens: ArrayLike<number>): EmbeddingRun {
  const [V, e] = weight.shape
  if (V === undefined || e === undefined || weight.shape.length !== 2) {
    throw new ShapeError(`an embedding's weight must have a shape (V, e), got ${formatShape(weight.shape)}`)
  }
  expectTokens('the tokens', tokens, V)
  const read = Int32Array.from(tokens)
  const outputs = zeros([read.length, e])
  read.forEach((token, n) => {
    outputs.data.set(weight.data.subarray(token * e, (token + 1) * e), n * e)
  })
  return {
    outputs,
    backward(dOutputs) {
      expectShape('the gradient of the embedded tokens', dOutputs, outputs.shape)
      expectFinite('the gradient of the embedded tokens', dOutputs)
      const dWeight = zeros([V, e])
      for (let n = 0; n < read.length; n++) {
        const row = (read[n] as number) * e
        for (let j = 0; j < e; j++) {
          dWeight.data[row + j] = (dWeight.data[row + j] as number) + (dOutputs.data[n * e + j] as number)
        }
      }
      return dWeight
    },
  }
}
