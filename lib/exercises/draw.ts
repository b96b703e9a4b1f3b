import type { RandomState } from '../rnn'

/** One of these, each as likely as the others. */
export function pick<T>(random: RandomState, choices: readonly T[]): T {
  return choices[random.randint(0, choices.length)] as T
}

/**
 * A number from `low` to `high` (both included) in whole multiples of 10^−places, so that what the learner reads is
 * exactly what is computed with. Never 0: as a weight it would hide a mistake.
 *
 * Errors: RangeError when there is no such number but 0.
 */
export function drawDecimal(random: RandomState, low: number, high: number, places = 1): number {
  const scale = 10 ** places
  const [from, to] = [Math.round(low * scale), Math.round(high * scale)]
  if (!(from <= to) || (from === 0 && to === 0)) throw new RangeError(`no number but 0 from ${low} to ${high}`)
  for (;;) {
    const drawn = random.randint(from, to + 1)
    if (drawn !== 0) return drawn / scale
  }
}
