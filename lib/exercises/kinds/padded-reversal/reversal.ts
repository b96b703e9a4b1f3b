import type { RandomState } from '../../../rnn'
import type { Level } from '../../kind'

/**
 * A sequence of `length` in a row of `slots`, padded on the right. Asked is what the backward RNN reads at its `step`
 * (from 1), or, at level 3, the whole order in which a reversal puts the slots.
 */
export type Spec =
  | { readonly asked: 'slot'; readonly slots: number; readonly length: number; readonly step: number }
  | { readonly asked: 'order'; readonly slots: number; readonly length: number }

export function drawSpec(random: RandomState, level: Level): Spec {
  const slots = level === 1 ? random.randint(5, 10) : level === 2 ? random.randint(10, 31) : random.randint(5, 10)
  // At least two real elements and two of padding: a row without is reversed alike both ways.
  const length = random.randint(2, slots - 1)
  if (level === 3) return { asked: 'order', slots, length }
  return { asked: 'slot', slots, length, step: random.randint(1, length + 1) }
}

/** The slots from 1 on in the order in which a backward RNN reads them, reversed within `length`, then padding. */
export function reversedWithin({ slots, length }: Spec): number[] {
  const row = Array.from({ length: slots }, (_, n) => n + 1)
  return [...row.slice(0, length).reverse(), ...row.slice(length)]
}

/** The slots from 1 on in the order of the whole row turned round, padding first. */
export function reversedWhole({ slots }: Spec): number[] {
  return Array.from({ length: slots }, (_, n) => n + 1).reverse()
}
