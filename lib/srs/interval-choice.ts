import { get_fuzz_range } from 'ts-fsrs'
import { weekday } from './clock'
import { fraction } from './fraction'
import { eveOf } from './interview-plan'
import type { Settings } from './settings'

/** What the days of one card's four grades are chosen by. */
export type Choice = {
  readonly settings: Settings
  readonly card: string
  readonly load?: ReadonlyMap<number, number> | undefined
  readonly siblingDays?: ReadonlySet<number> | undefined
  /** The number of the learner's day. */
  readonly today: number
  /** Days since the last grade. */
  readonly elapsed: number
  /** How often the card was graded before. */
  readonly reps: number
}

/** Below this many days nothing is moved, as in Anki. */
const leastFuzzed = 2.5

/** Above this many days, what else is due on a day hardly matters, as in Anki. */
const longestBalanced = 90

/**
 * The days that are promised for FSRS's days: moved a little (fuzz), to days on which less is due (load balancing), and
 * never past the eve of an interview. A better grade is never promised an earlier day. 0 stays 0: a step, not a day.
 */
export function chooseDays(days: readonly number[], choice: Choice): number[] {
  const longest = Math.max(1, Math.min(choice.settings.maximumInterval, daysUntil(choice)))
  let earliest = 1
  return days.map((wanted, i) => {
    if (wanted < 1) return 0
    const least = Math.min(earliest, longest)
    const chosen = Math.max(least, chooseDay(Math.min(wanted, longest), least, longest, choice))
    // Hard may be no longer than Again; Good and Easy are longer than what is worse, as FSRS has it.
    earliest = chosen + (i === 0 ? 0 : 1)
    return chosen
  })
}

/** Days to the eve of the interview; without one, no bound. */
function daysUntil({ settings, today }: Choice): number {
  const eve = eveOf(settings.interview, today)
  return eve === null ? Number.POSITIVE_INFINITY : eve - today
}

function chooseDay(days: number, least: number, longest: number, choice: Choice): number {
  const { settings, card, reps, elapsed } = choice
  if (!settings.fuzz || days < leastFuzzed) return days
  const { min_ivl, max_ivl } = get_fuzz_range(days, elapsed, longest)
  const from = Math.min(Math.max(min_ivl, least), max_ivl)
  const candidates = Array.from({ length: max_ivl - from + 1 }, (_, i) => from + i)
  const weights = candidates.map((candidate) =>
    settings.loadBalance && days <= longestBalanced ? attraction(candidate, choice) : 1,
  )
  return pick(candidates, weights, fraction(`${card} ${reps}`)) ?? days
}

/** How much a day is preferred: the less is due, the more; an easy day less, a day of a sibling hardly. */
function attraction(days: number, { settings, load, siblingDays, today }: Choice): number {
  const day = today + days
  const share = settings.easyDays[weekday(day)] ?? 1
  const due = (load?.get(day) ?? 0) + 1
  return (share * (siblingDays?.has(day) ? 0.01 : 1)) / due ** 2
}

/** The candidate under `at`, from 0 up to 1, of the way through the weights; the first of all when none has weight. */
function pick(candidates: readonly number[], weights: readonly number[], at: number): number | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return candidates[Math.floor(at * candidates.length)]
  let rest = at * total
  for (const [i, weight] of weights.entries()) {
    rest -= weight
    if (rest < 0) return candidates[i]
  }
  return candidates.at(-1)
}
