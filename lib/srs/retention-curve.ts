import { type SimulationOptions, simulate } from './simulate'
import type { SimulatedDeck } from './simulated-deck'

/** What a desired retention costs and brings, over the days that were simulated. */
export type WorkloadPoint = {
  /** From 0 to 1. */
  readonly retention: number
  /** Reviews of due cards a day, on average. */
  readonly reviews: number
  /** All that is shown a day, new cards and repeats of the same day with it, on average. */
  readonly shown: number
  /** Minutes a day for all of that; null where the learner's pace is unknown. */
  readonly minutes: number | null
  /** Cards that would be recalled at the end. */
  readonly remembered: number
}

type Options = SimulationOptions & {
  /** The learner's time for a card, in milliseconds. */
  readonly pace: number | null
}

/** 0.70 to 0.97 in steps of a hundredth. */
export const retentions: readonly number[] = Array.from({ length: 28 }, (_, n) => (70 + n) / 100)

/**
 * The work at each of these retentions, all else as in the settings; null after each day that is simulated, so that
 * whoever draws them may stop in between.
 */
export function* retentionCurve(
  deck: SimulatedDeck,
  { pace, ...options }: Options,
  wanted: readonly number[] = retentions,
): Generator<WorkloadPoint | null, void> {
  for (const retention of wanted) {
    const settings = { ...options.settings, desiredRetention: retention }
    let [reviews, shown, remembered] = [0, 0, 0]
    for (const day of simulate(deck, { ...options, settings })) {
      reviews += day.reviews
      shown += day.reviews + day.fresh + day.repeats
      remembered = day.remembered
      yield null
    }
    const days = Math.max(1, options.days)
    const minutes = pace === null ? null : ((shown / days) * pace) / 60_000
    yield { retention, reviews: reviews / days, shown: shown / days, minutes, remembered }
  }
}
