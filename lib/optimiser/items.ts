import type { Grade } from '../events/evidence'
import { dayNumber } from '../srs/clock'
import { manual } from '../srs/entries'
import type { Graded, History, Item, Review } from './item'

/** Reviews of one card that are looked at: fsrs-rs trains on no longer histories (`maxSeqLen`). */
export const longestHistory = 64

/**
 * The items of a learner's evidence, in the order of time. Every review is an item that came a day or more after the
 * grade before it; on the same day recall is held to be certain under any weights, so those reviews are history alone.
 */
export function itemsOf(evidence: readonly Graded[]): Item[] {
  const items = [...historiesOf(evidence).values()].flatMap((history) =>
    history.flatMap(({ days }, last) => (days > 0 ? [{ history, last }] : [])),
  )
  return items.sort((a, b) => timeOf(a) - timeOf(b))
}

/** When the review of an item was, in milliseconds since the epoch. */
export function timeOf(item: Item): number {
  return reviewOf(item).at
}

/** The review that an item foretells. */
export function reviewOf({ history, last }: Item): Review {
  const review = history[last]
  if (!review) throw new RangeError(`an item of review ${last} of ${history.length}`)
  return review
}

/** The grades of each card, in the order of (`at`, `eventId`), as memory is folded; at most `longestHistory` of each. */
function historiesOf(evidence: readonly Graded[]): Map<string, History> {
  const byCard = new Map<string, Graded[]>()
  for (const graded of evidence) {
    if (graded.grade === manual) continue
    const list = byCard.get(graded.card)
    if (list) list.push(graded)
    else byCard.set(graded.card, [graded])
  }
  const histories = new Map<string, History>()
  for (const [card, list] of byCard) {
    list.sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1))
    histories.set(card, list.slice(0, longestHistory).map(reviewAfter))
  }
  return histories
}

function reviewAfter({ grade, at, localDay }: Graded, n: number, list: readonly Graded[]): Review {
  const before = list[n - 1]
  // A clock that was set back, or a flight westward, may put a grade on an earlier day than the one before it.
  const days = before ? Math.max(0, dayNumber(localDay) - dayNumber(before.localDay)) : 0
  return { grade: grade as Grade, days, at }
}
