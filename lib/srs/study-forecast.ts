import type { Moment } from './clock'
import type { GradeShares } from './grade-shares'
import type { MemoryState } from './memory'
import { type SimulatedSettings, simulate } from './simulate'
import { simulatedDeck } from './simulated-deck'

/** What a day is expected to hold of cards. */
export type DayOfCards = {
  readonly fresh: number
  /** Reviews that fall due. */
  readonly reviews: number
  /** For both, with what comes back on the same day. */
  readonly minutes: number
}

export type ForecastOptions = {
  /** Cards that were never graded. */
  readonly unmet: number
  /** New cards from today to the eve, a number a day. */
  readonly freshByDay: readonly number[]
  readonly settings: SimulatedSettings
  readonly shares: GradeShares
  /** Milliseconds a card. */
  readonly pace: number
}

/** One seed: the same memories give the same days. */
const seed = 1

/**
 * The cards of each day before an interview: those that are promised already, and those that reviews and new cards of
 * the days between will bring, as the simulation plays them. Nothing is promised past the eve, so it has the most.
 */
export function studyForecast(
  memories: ReadonlyMap<string, MemoryState>,
  moment: Moment,
  { unmet, freshByDay, settings, shares, pace }: ForecastOptions,
): DayOfCards[] {
  const days = freshByDay.length
  const deck = simulatedDeck(memories, unmet, moment, seed)
  const played = simulate(deck, { settings, shares, days, seed, freshByDay, eve: days - 1 })
  return [...played].map(({ fresh, reviews, repeats }) => ({
    fresh: Math.round(fresh),
    reviews: Math.round(reviews),
    minutes: Math.round(((fresh + reviews + repeats) * pace) / 60_000),
  }))
}
