import type { LearnerEvent } from '@/lib/events/event'
import type { Moment } from '@/lib/srs/clock'
import { entriesByCard } from '@/lib/srs/entries'
import type { Memory } from '@/lib/srs/memory'
import {
  activityOf,
  type CardPlace,
  difficultyDistribution,
  forecastOf,
  gradedOf,
  masteryByConcept,
  masteryByLesson,
  predictionsOf,
  retrievabilityDistribution,
  stabilityDistribution,
  timeSpent,
  trueRetention,
} from '@/lib/srs/statistics'
import { defaultWeights, type Weights } from '@/lib/srs/weights'

type Learned = {
  cards: readonly CardPlace[]
  events: readonly LearnerEvent[]
  memories: ReadonlyMap<string, Memory>
  moment: Moment
  weights?: Weights
}

/** All that the page plots. What was graded counts for good; what is due or known, for the cards that the site has. */
export function learnerStatistics({ cards, events, memories, moment, weights = defaultWeights }: Learned) {
  const graded = gradedOf(entriesByCard(events), weights)
  const known = cards.flatMap(({ id }) => memories.get(id) ?? [])
  const today = moment.localDay
  return {
    graded: graded.length,
    activity: activityOf(graded, today),
    forecast: forecastOf(known, moment),
    retention: trueRetention(graded, today),
    predictions: predictionsOf(graded, weights),
    distributions: {
      stability: stabilityDistribution(known),
      difficulty: difficultyDistribution(known),
      retrievability: retrievabilityDistribution(known, moment, weights),
    },
    time: timeSpent(events, today),
    lessons: masteryByLesson(cards, memories, moment, weights),
    concepts: masteryByConcept(cards, memories, moment, weights),
  }
}
