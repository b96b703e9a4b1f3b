import { dayNumber, startOfDay } from '../clock'
import { dueAt } from '../due'
import { stage } from '../memory'
import type { QueueInput, ReviewQueue } from '../queue-shape'

/** The queue by looking at every card once. */
export function plainQueue({ cards, memories, moment, limits, dayStart, hidden, chosen }: QueueInput): ReviewQueue {
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
