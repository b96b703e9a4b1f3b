import type { Payloads } from '../events/payload'
import type { EventOf } from './append'
import { newId } from './environment'
import { record } from './record'

// What learners do to cards apart from grading them. Every function resolves when its event is on the disk, and throws
// StorageUnavailable when it cannot be kept.

export function setCardStatus(
  card: string,
  status: Omit<Payloads['card.status'], 'card'>,
): Promise<EventOf<'card.status'>> {
  return record('card.status', { card, ...status })
}

/** A card of the learner's own, new or written anew. */
export function saveCard(
  text: Omit<Payloads['card.saved'], 'card'>,
  card = newCardId(),
): Promise<EventOf<'card.saved'>> {
  return record('card.saved', { ...text, card })
}

export function deleteCard(card: string): Promise<EventOf<'card.deleted'>> {
  return record('card.deleted', { card })
}

/** An id for a card of the learner's own: none of the site's begins like it. */
export function newCardId(): string {
  return `own.${newId()}`
}
