import { exp } from '../math/exp'

/** The cross-entropy in bits a token (a character), L/ln 2, of a loss L in nats. */
export function bitsPerToken(loss: number): number {
  return loss / Math.LN2
}

/**
 * The perplexity e^L of a loss L in nats: among how many equally likely tokens a guess would be as uncertain. A model
 * that knows nothing has V, a perfect one 1.
 */
export function perplexity(loss: number): number {
  return exp(loss)
}
