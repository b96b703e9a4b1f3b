import { type CardText, isSame } from './card-text'

/** Under which name a draft is kept on this device; null is a new card. */
export function draftKey(card: string | null): string {
  return `card:${card ?? 'new'}`
}

/** As text to be stored; empty when it says no more than what is saved. */
export function formatDraft(text: CardText, saved: CardText): string {
  return isSame(text, saved) ? '' : JSON.stringify(text)
}

/** What `formatDraft` has written; null for anything else. */
export function parseDraft(stored: string): CardText | null {
  try {
    const { front, back, tags, deck }: Record<string, unknown> = JSON.parse(stored)
    if ([front, back, tags, deck].some((field) => typeof field !== 'string')) return null
    return { front, back, tags, deck } as CardText
  } catch {
    return null
  }
}
