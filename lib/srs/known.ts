import { clamp, S_MAX, S_MIN } from 'ts-fsrs'
import type { Payloads } from '../events/payload'
import type { Moment } from './clock'
import { type Memory, stage } from './memory'
import type { Weights } from './weights'

/** What another program knew of a card, without the grades that it knew it by. */
export type Known = Payloads['card.known']['known']

/** What stability and difficulty are converted from: SM-2's interval in days and its ease in permille. */
export type Sm2 = { readonly interval: number; readonly ease: number }

/** The retention that SM-2's intervals are held to keep: nobody set it, and Anki takes the same. */
const sm2Retention = 0.9

/**
 * The memory of FSRS for which a card's next interval would be SM-2's. Stability is the one whose interval at
 * `retention` is the card's. Difficulty is the one with which Good at that interval multiplies stability by the ease:
 * the increase of stability, 1 + e^w8 (11 − D) S^−w9 (e^(w10 (1 − R)) − 1), solved for D, within 1 to 10.
 */
export function memoryOfSm2(
  { interval, ease }: Sm2,
  weights: Weights,
  retention = sm2Retention,
): { stability: number; difficulty: number } {
  const w = (index: number) => weights[index] ?? 0
  const decline = (recall: number) => recall ** (-1 / w(20)) - 1
  const stability = clamp(Math.max(interval, S_MIN) * (decline(0.9) / decline(retention)), S_MIN, S_MAX)
  const gain = Math.exp(w(8)) * stability ** -w(9) * Math.expm1(w(10) * (1 - retention))
  return { stability, difficulty: clamp(11 - (ease / 1000 - 1) / gain, 1, 10) }
}

/** The memory of a card of which nothing but this is known, and which was last reviewed at `moment`. */
export function memoryOfKnown(
  known: Known,
  { at, localDay, utcOffset }: Moment,
  promise: Pick<Memory, 'due' | 'lastEvent'>,
  weights: Weights,
): Memory {
  const { stability, difficulty } = 'ease' in known ? memoryOfSm2(known, weights) : known
  const { reps, lapses } = known
  const place = { state: stage.review, step: 0, lastAt: at, lastDay: localDay, utcOffset }
  return { stability, difficulty, reps, lapses, ...place, ...promise }
}
