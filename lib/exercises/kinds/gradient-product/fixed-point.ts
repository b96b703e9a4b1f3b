import { tanh } from '../../../rnn'

/** One tanh unit at rest at h*, and n steps along it. */
export interface ProductSpec {
  readonly w: number
  /** Where a constant input holds it; without input the fixed point of h = tanh(w·h) has to be found. */
  readonly held?: number
  readonly n: number
}

/** h*, held or found by iterating h ← tanh(w·h) until nothing changes. */
export function fixedPoint({ w, held }: ProductSpec): number {
  if (held !== undefined) return held
  let h = 0.5
  for (let step = 0; step < 10_000; step++) {
    const next = tanh(w * h)
    if (next === h) return h
    h = next
  }
  return h
}

/** w(1 − h*²) */
export function factorOf(spec: ProductSpec): number {
  return spec.w * (1 - fixedPoint(spec) ** 2)
}
