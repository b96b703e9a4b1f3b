/** One stop of a walk over the unrolled graph: a step on the way forward or back, or the sum at the end. */
export type WalkStop =
  | { readonly phase: 'forward' | 'back' /** Counted from 1. */; readonly t: number }
  | { readonly phase: 'sum' }

/** Where a walk over T steps stops: forward at 1 … T, back at T … 1, and at the sum; 2T + 1 stops. */
export function walkStops(steps: number): WalkStop[] {
  const ascending = Array.from({ length: steps }, (_, index) => index + 1)
  return [
    ...ascending.map((t) => ({ phase: 'forward', t }) as const),
    ...ascending.toReversed().map((t) => ({ phase: 'back', t }) as const),
    { phase: 'sum' },
  ]
}

/** Whether the walk has computed what the way forward leaves at step t when it has come to this stop. */
export function isForwardDone(stop: WalkStop, t: number): boolean {
  return stop.phase !== 'forward' || t <= stop.t
}

/** The same of the way back. */
export function isBackDone(stop: WalkStop, t: number): boolean {
  return stop.phase === 'sum' || (stop.phase === 'back' && t >= stop.t)
}
