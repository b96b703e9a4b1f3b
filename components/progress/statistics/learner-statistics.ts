import type { Moment } from '@/lib/srs/clock'
import type { LearnerState } from '@/lib/srs/learner-state'
import {
  activityOf,
  type CardPlace,
  difficultyDistribution,
  forecastDays,
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

type Learned = {
  cards: readonly CardPlace[]
  learner: Pick<LearnerState, 'events' | 'entries' | 'memories' | 'settings'>
  moment: Moment
}

/** All that the page plots. What was graded counts for good; what is due or known, for the cards that the site has. */
export function learnerStatistics({ cards, learner, moment }: Learned) {
  const { events, entries, memories, settings } = learner
  const { weights, dayStart } = settings
  const graded = gradedOf(entries, settings)
  const known = cards.flatMap(({ id }) => memories.get(id) ?? [])
  const today = moment.localDay
  return {
    graded: graded.length,
    activity: activityOf(graded, today),
    forecast: forecastOf(known, moment, forecastDays, dayStart),
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
