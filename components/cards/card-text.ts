import { maxCardSide, maxDeckLength, maxTagLength, maxTags } from '@/lib/events/limits'
import type { OwnCard } from '@/lib/srs/own-cards'

/** A card as its form has it: tags in one line. */
export type CardText = { readonly front: string; readonly back: string; readonly tags: string; readonly deck: string }

export const noText: CardText = { front: '', back: '', tags: '', deck: '' }

/** What is in the form when a card of one's own is opened to be edited. */
export function textOf({ front, back, tags, deck }: OwnCard): CardText {
  return { front, back, tags: tags.join(', '), deck }
}

/** Tags as they are typed, between commas of either script; each once, in their order. */
export function tagsIn(line: string): string[] {
  const tags = line.split(/[,，、\n]/).map((tag) => tag.replace(/\s+/g, ' ').trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** What is to be saved. */
export function savedText({ front, back, tags, deck }: CardText): Pick<OwnCard, 'front' | 'back' | 'deck'> & {
  tags: string[]
} {
  return { front: front.trim(), back: back.trim(), tags: tagsIn(tags), deck: deck.replace(/\s+/g, ' ').trim() }
}

export function isSame(a: CardText, b: CardText): boolean {
  return JSON.stringify(savedText(a)) === JSON.stringify(savedText(b))
}

/** What keeps a field from being saved; lengths in UTF-16 code units. */
export type Problem =
  | { readonly problem: 'empty' }
  | { readonly problem: 'long'; readonly length: number; readonly most: number }
  | { readonly problem: 'tags'; readonly count: number; readonly most: number }
  | { readonly problem: 'tag'; readonly tag: string; readonly most: number }

export type Problems = Partial<Readonly<Record<keyof CardText, Problem>>>

/** What is wrong with a form, field by field; empty when it can be saved. */
export function problemsOf(text: CardText): Problems {
  const { front, back, tags, deck } = savedText(text)
  const tag = tags.find(({ length }) => length > maxTagLength)
  const found: Record<keyof CardText, Problem | undefined> = {
    front: front === '' ? { problem: 'empty' } : tooLong(front, maxCardSide),
    back: tooLong(back, maxCardSide),
    tags: tag
      ? { problem: 'tag', tag, most: maxTagLength }
      : tags.length > maxTags
        ? { problem: 'tags', count: tags.length, most: maxTags }
        : undefined,
    deck: tooLong(deck, maxDeckLength),
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem))
}

function tooLong({ length }: string, most: number): Problem | undefined {
  return length > most ? { problem: 'long', length, most } : undefined
}
