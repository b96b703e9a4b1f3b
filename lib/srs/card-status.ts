import type { LearnerEvent } from '../events/event'
import type { Moment } from './clock'

/** What a learner has said of a card, apart from grades. */
export type CardStatus = {
  /** Not to be shown until further notice. */
  readonly suspended: boolean
  /** 0 is none; 1 to 7 are Anki's red, orange, green, blue, pink, turquoise and purple. */
  readonly flag: number
  /** The learner's day on which it was put off until tomorrow; null when never. */
  readonly buried: string | null
}

export const plainStatus: CardStatus = { suspended: false, flag: 0, buried: null }

/** What was said of each card, from standing events in the order in which they are folded. */
export function statusesOf(events: Iterable<LearnerEvent>): Map<string, CardStatus> {
  const statuses = new Map<string, CardStatus>()
  for (const event of events) {
    if (event.kind !== 'card.status') continue
    const { card, suspended, flag, buried } = event.payload
    const before = statuses.get(card) ?? plainStatus
    statuses.set(card, {
      suspended: suspended ?? before.suspended,
      flag: flag ?? before.flag,
      buried: buried === undefined ? before.buried : buried ? event.localDay : null,
    })
  }
  return statuses
}

/** Whether a card is kept from the queue at a moment. */
export function isHidden({ suspended, buried }: CardStatus, moment: Moment): boolean {
  return suspended || buried === moment.localDay
}
