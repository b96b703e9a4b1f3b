import { dayNumber, type Moment, startOfDay } from './clock'
import { dueAt } from './due'
import { type MemoryState, stage } from './memory'

export type QueueInput = {
  /**
   * Every card that can be learned, in the order of the lessons: new ones are met in this order. Cards with the same
   * `note` are siblings: one of them a day is enough.
   */
  readonly cards: readonly { readonly id: string; readonly note?: string | undefined }[]
  readonly memories: ReadonlyMap<string, MemoryState>
  readonly moment: Moment
  readonly limits: QueueLimits
  /** When the learner's day begins, in minutes after midnight. */
  readonly dayStart: number
  /** Cards that are not to be shown: suspended, or put off until tomorrow. */
  readonly hidden?: ((card: string) => boolean) | undefined
  /** Whether a card belongs to the deck that is reviewed; a sibling of another deck counts all the same. */
  readonly chosen?: ((card: string) => boolean) | undefined
}

export type QueueLimits = {
  /** New cards that may still be met today. */
  readonly newLeft: number
  /** Whether any may be met tomorrow. */
  readonly newTomorrow: boolean
  /** Reviews that may still be shown today; cards on a step always are. */
  readonly reviewsLeft: number
}

export type ReviewQueue = {
  /** Card ids in the order in which to show them: learning, then due, then new. */
  readonly ids: readonly string[]
  readonly counts: {
    readonly learning: number
    readonly due: number
    readonly new: number
    /** Cards that come up later on the same day. */
    readonly later: number
    /** Due cards put off until tomorrow because a sibling is shown or was graded today. */
    readonly buried: number
  }
  /** When the next card that is not in the queue becomes due, in milliseconds since the epoch; null when none will. */
  readonly nextDue: number | null
}

/** What is to be reviewed at a moment. The same input always gives the same queue. */
export function reviewQueue({ cards, memories, moment, limits, dayStart, hidden, chosen }: QueueInput): ReviewQueue {
  const learning: Due[] = []
  const reviews: Due[] = []
  const unmet: Candidate[] = []
  const gradedToday = new Map<string, string>()
  const tomorrow = startOfDay(dayNumber(moment.localDay) + 1, moment.utcOffset, dayStart)
  let later = 0
  let nextDue = Number.POSITIVE_INFINITY
  for (const { id, note } of cards) {
    const memory = memories.get(id)
    if (note !== undefined && memory?.lastDay === moment.localDay) gradedToday.set(note, id)
    if (hidden?.(id) || chosen?.(id) === false) continue
    if (!memory) {
      unmet.push({ id, note })
      continue
    }
    const at = dueAt(memory, moment, dayStart)
    if (at > moment.at) {
      nextDue = Math.min(nextDue, at)
      if (at < tomorrow) later += 1
    } else (memory.state === stage.review ? reviews : learning).push({ id, note, at })
  }
  learning.sort(byDue)
  for (const { id, note } of learning) if (note !== undefined) gradedToday.set(note, id)
  const dueOnes = withoutSiblings(reviews.sort(byDue), gradedToday)
  const newOnes = withoutSiblings(unmet, gradedToday)
  const shownDue = dueOnes.slice(0, Math.max(0, limits.reviewsLeft))
  const shownNew = newOnes.slice(0, Math.max(0, limits.newLeft))
  const heldBack = reviews.length > shownDue.length || (unmet.length > shownNew.length && limits.newTomorrow)
  if (heldBack) nextDue = Math.min(nextDue, tomorrow)
  return {
    ids: [...learning, ...shownDue, ...shownNew].map(({ id }) => id),
    counts: {
      learning: learning.length,
      due: shownDue.length,
      new: shownNew.length,
      later,
      buried: reviews.length - dueOnes.length,
    },
    nextDue: Number.isFinite(nextDue) ? nextDue : null,
  }
}

type Candidate = { readonly id: string; readonly note: string | undefined }
type Due = Candidate & { readonly at: number }

function byDue(a: Due, b: Due): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

/** Leaves out cards of which a sibling is in `shown`, and adds the others to it: the first of a note stays. */
function withoutSiblings<C extends Candidate>(cards: readonly C[], shown: Map<string, string>): C[] {
  return cards.filter(({ id, note }) => {
    if (note === undefined) return true
    const other = shown.get(note)
    if (other !== undefined && other !== id) return false
    shown.set(note, id)
    return true
  })
}
