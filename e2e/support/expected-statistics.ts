import {
  activityOf,
  type CardPlace,
  calibrationOf,
  difficultyDistribution,
  entriesByCard,
  foldEvents,
  forecastOf,
  gradedOf,
  type LearnerEvent,
  type Mastery,
  type Moment,
  masteryByConcept,
  masteryByLesson,
  predictionsOf,
  retrievabilityDistribution,
  stabilityDistribution,
  timeSpent,
  trueRetention,
} from '@/lib/srs/testing/journeys'

/** The rows of a table; a word of the page's language is left out with `undefined`, and null is no number. */
export type Rows = readonly (readonly (string | number | null | undefined)[])[]

const percent = (share: number) => Number((100 * share).toFixed(1))
const ends = (interval: readonly [number, number] | null) => interval?.map(percent) ?? [null, null]
const mastered = (rows: readonly Mastery[], order: readonly string[]): Rows =>
  [...rows]
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ cards, met, learned, recall }) => [undefined, cards, met, learned, percent(recall)])

/** The numbers of each plot by the name of its file, computed from a log as the page must have computed them. */
export function expectedRows(
  events: readonly LearnerEvent[],
  cards: readonly CardPlace[],
  order: { readonly lessons: readonly string[]; readonly concepts: readonly string[] },
  moment: Moment,
): Record<string, Rows> {
  const memories = foldEvents(events)
  const known = [...memories.values()]
  const graded = gradedOf(entriesByCard(events))
  const open = (value: number) => (value === Number.POSITIVE_INFINITY ? null : value)
  return {
    activity: activityOf(graded, moment.localDay).days.map(({ day, grades }) => [day, grades]),
    forecast: forecastOf(known, moment).days.map(({ day, due }) => [day, due]),
    retention: trueRetention(graded, moment.localDay).map(({ reviews, recalled, share, interval }) => [
      ...[undefined, undefined, reviews, recalled],
      ...[share === null ? null : percent(share), ...ends(interval), 90],
    ]),
    calibration: calibrationOf(predictionsOf(graded)).map((bin) => [
      ...[percent(bin.from), percent(bin.to), bin.reviews, bin.recalled],
      ...[percent(bin.predicted), percent(bin.observed), ...ends(bin.interval)],
    ]),
    stability: stabilityDistribution(known).bins.map(({ from, to, count }) => [from, open(to), count]),
    difficulty: difficultyDistribution(known).bins.map(({ from, to, count }) => [from, to, count]),
    retrievability: retrievabilityDistribution(known, moment).bins.map(({ from, to, count }) => [
      ...[percent(from), percent(to), count],
    ]),
    time: timeSpent(events, moment.localDay).days.map(({ day, millis, timed }) => [
      ...[day, Number((millis / minute).toFixed(1)), timed],
    ]),
    lessons: mastered(masteryByLesson(cards, memories, moment), order.lessons),
    concepts: mastered(masteryByConcept(cards, memories, moment), order.concepts),
  }
}

const minute = 60_000
