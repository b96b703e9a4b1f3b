import { paceOf } from '@/components/review/pace'
import { reviewCards } from '@/components/review/review-cards'
import { inSlices } from '@/lib/client/in-slices'
import type { RenderedCard } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import type { Moment } from '@/lib/srs/clock'
import { gradeShares, usualShares } from '@/lib/srs/grade-shares'
import type { LearnerState } from '@/lib/srs/learner-state'
import { retentionCurve, retentions, type WorkloadPoint } from '@/lib/srs/retention-curve'
import { simulatedDeck } from '@/lib/srs/simulated-deck'

/** What a simulation came to, and what it took for granted. */
export type SimulatedWork = {
  readonly points: readonly WorkloadPoint[]
  /** The point at the learner's own retention. */
  readonly own: WorkloadPoint | undefined
  readonly days: number
  /** Cards in all, and how many of them stood for all. */
  readonly cards: number
  readonly simulated: number
  readonly ownShares: boolean
  /** Milliseconds a card; null while no card was timed. */
  readonly pace: number | null
}

/** One fixed seed: the same settings give the same curve. */
const seed = 1

type Options = { locale: Locale; days: number; signal: AbortSignal; onProgress(share: number): void }

/** Plays the days of the learner's deck at every retention, while the page stays usable. Throws where the list of cards cannot be had. */
export async function simulateWork(
  learner: LearnerState,
  moment: Moment,
  { locale, days, signal, onProgress }: Options,
): Promise<SimulatedWork> {
  const { settings, events, entries } = learner
  const ids = await cardIds(locale, learner, signal)
  const memories = new Map([...learner.memories].filter(([id]) => ids.has(id)))
  const deck = simulatedDeck(memories, ids.size - memories.size, moment, seed)
  const shares = gradeShares(entries.values())
  const pace = paceOf(events)
  const own = settings.desiredRetention
  const wanted = [...new Set([...retentions, own])].sort((a, b) => a - b)
  const points: WorkloadPoint[] = []
  const draw = (point: WorkloadPoint | null) => {
    if (!point) return
    points.push(point)
    onProgress(points.length / wanted.length)
  }
  await inSlices(retentionCurve(deck, { settings, shares, days, seed, pace }, wanted), draw, signal)
  return {
    points,
    own: points.find(({ retention }) => retention === own),
    days,
    cards: ids.size,
    simulated: deck.met.length + deck.unmet,
    ownShares: shares.passed !== usualShares.passed,
    pace,
  }
}

/** All cards that can be shown: the site's and the learner's own, without those that are suspended. */
async function cardIds(
  locale: Locale,
  { ownCards, statuses }: LearnerState,
  signal: AbortSignal,
): Promise<Set<string>> {
  const response = await fetch(`/${locale}/cards.json`, { signal })
  if (!response.ok) throw new Error(`cards.json: ${response.status}`)
  const { cards } = (await response.json()) as { cards: RenderedCard[] }
  return new Set(reviewCards(cards, ownCards).flatMap(({ id }) => (statuses.get(id)?.suspended === true ? [] : [id])))
}
