import type { Attempt } from '../attempts'

/** The n-th attempt of a log, right and without help but for what is given. */
export function attemptOf(n: number, change: Partial<Attempt> = {}): Attempt {
  return {
    eventId: `e${n}`,
    at: n,
    localDay: '2026-11-23',
    kind: 'a',
    seed: n,
    level: 1,
    credit: 1,
    hints: 0,
    skipped: false,
    ...change,
  }
}
