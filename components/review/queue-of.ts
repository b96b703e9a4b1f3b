import type { LearnerEvent } from '@/lib/events/event'
import { isHidden } from '@/lib/srs/card-status'
import type { Moment } from '@/lib/srs/clock'
import { type Day, dayOf } from '@/lib/srs/day'
import { LayeredMap } from '@/lib/srs/layered-map'
import type { LearnerState } from '@/lib/srs/learner-state'
import { LiveQueue } from '@/lib/srs/live-queue'
import type { ReviewQueue } from '@/lib/srs/queue-shape'
import { nextWorkload, type Workload, workload } from '@/lib/srs/workload'
import { type Deck, everything, inDeck } from './deck'
import type { ReviewCard } from './review-cards'

export type Today = { readonly queue: ReviewQueue; readonly day: Day; readonly load: Workload }

type Cards = readonly ReviewCard[]
type Memories = LearnerState['memories']

/** What a queue was made of, and what is counted along with it. */
type Kept = {
  readonly made: readonly unknown[]
  readonly memories: Memories
  readonly live: LiveQueue
  readonly load: Workload
  /** Cards that can be learned, but for those that are suspended. */
  readonly awake: ReadonlySet<string>
  readonly unmet: number
  /** Cards whose latest grade is of the day. */
  readonly touched: ReadonlySet<string>
}

/** What is to be reviewed now in a deck. The day's limits are those of all decks together. */
export type TodaysQueue = (cards: Cards, deck: Deck, learner: LearnerState, moment: Moment) => Today

/** Makes the day's queue again and again: after a grade, only the graded card is looked at. */
export function queueKeeper(): TodaysQueue {
  let kept: Kept | null = null
  return (cards, deck, learner, moment) => {
    const { memories, statuses, settings } = learner
    const made = [cards, deck, statuses, settings.dayStart, moment.utcOffset, moment.localDay]
    const same = kept?.made.every((one, i) => one === made[i])
    kept = (kept && same && moved(kept, memories, moment)) || keptAnew(made, cards, deck, learner, moment)
    const day = dayOf(learner, kept.unmet, moment, kept.touched)
    return { queue: kept.live.queue(moment.at, day.limits), day, load: kept.load }
  }
}

/** The same once. */
export const todaysQueue: TodaysQueue = (...input) => queueKeeper()(...input)

function keptAnew(made: Kept['made'], cards: Cards, deck: Deck, learner: LearnerState, moment: Moment): Kept {
  const { memories, settings, statuses } = learner
  const hidden = (card: string) => {
    const status = statuses.get(card)
    return status !== undefined && isHidden(status, moment)
  }
  const chosen = deck === everything ? null : new Set(cards.filter((card) => inDeck(card, deck)).map(({ id }) => id))
  const awake = new Set(cards.flatMap(({ id }) => (statuses.get(id)?.suspended ? [] : [id])))
  const live = new LiveQueue({
    cards,
    memories,
    moment,
    dayStart: settings.dayStart,
    hidden: statuses.size > 0 ? hidden : undefined,
    chosen: chosen ? (id) => chosen.has(id) : undefined,
  })
  let unmet = 0
  for (const id of awake) if (!memories.has(id)) unmet += 1
  const touched = new Set<string>()
  for (const [id, { lastDay }] of memories) if (lastDay === moment.localDay) touched.add(id)
  return { made, memories, live, load: workload(memories.values(), moment), awake, unmet, touched }
}

/** The same after memories have changed; null where all of them may have. */
function moved(kept: Kept, memories: Memories, moment: Moment): Kept | null {
  if (memories === kept.memories) return kept
  const changed = memories instanceof LayeredMap ? memories.changedSince(kept.memories) : null
  if (!changed) return null
  let { unmet } = kept
  const touched = new Set(kept.touched)
  for (const id of changed) {
    const memory = memories.get(id)
    if (memory?.lastDay === moment.localDay) touched.add(id)
    else touched.delete(id)
    if (kept.awake.has(id)) unmet += Number(!memory) - Number(!kept.memories.has(id))
  }
  const load = nextWorkload(kept.load, kept.memories, memories, moment)
  return { ...kept, memories, live: kept.live.follow(memories), load, unmet, touched }
}

/** The latest grade of a review that still stands: what one press of undo takes back. */
export function lastUndoable({ events, undone }: Pick<LearnerState, 'events' | 'undone'>): LearnerEvent | undefined {
  return events.findLast(
    (event) =>
      (event.kind === 'review' || (event.kind === 'exercise' && event.payload.session === 'review')) &&
      !undone.has(event.id),
  )
}
