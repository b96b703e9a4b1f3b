/** The rectifier max(x, 0). NaN → NaN, −0 → 0. Never throws. */
export function relu(x: number): number {
  return Math.max(x, 0)
}

/** The derivative of relu in terms of its value y = relu(x), or of x itself: 1 where it is positive, else 0, as PyTorch. */
export function reluDerivative(y: number): number {
  return y > 0 ? 1 : 0
}
