import { tanh } from '../rnn'

/** The positive fixed point of h = tanh(w·h), which exists for w > 1. @throws otherwise, or without convergence */
export function fixedPoint(w: number): number {
  let h = 0.3
  for (let step = 0; step < 100_000; step++) {
    const next = tanh(w * h)
    if (next === h) break
    h = next
  }
  if (!(h > 1e-6) || Math.abs(tanh(w * h) - h) > 1e-15) throw new Error(`h = tanh(${w}·h) has no positive fixed point`)
  return h
}

/** The factor w·(1 − h²) by which a gradient shrinks in each step at that fixed point. */
export function fixedPointFactor(w: number): number {
  return w * (1 - fixedPoint(w) ** 2)
}
