import { allCards, type CardFilter, conditions } from './card-filter'

/** What stands in the place of the list: a card, or the form that writes one. */
export type Opened =
  | { readonly what: 'card' | 'edit'; readonly card: string }
  | { readonly what: 'new'; readonly card?: undefined }

/** All that the address of the page says; `page` counts from 1. */
export type CardsAddress = { readonly filter: CardFilter; readonly page: number; readonly opened: Opened | null }

/** Reads the part of an address behind the path; what makes no sense is left out. */
export function addressOf(search: string): CardsAddress {
  const query = new URLSearchParams(search)
  const condition = conditions.find((name) => name === query.get('is')) ?? null
  const page = query.get('page') ?? ''
  return {
    filter: {
      ...allCards,
      text: query.get('text') ?? '',
      lesson: query.get('lesson') || null,
      deck: query.get('deck'),
      own: query.has('own'),
      tag: query.get('tag') || null,
      condition,
    },
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    opened: openedIn(query),
  }
}

function openedIn(query: URLSearchParams): Opened | null {
  if (query.has('new')) return { what: 'new' }
  for (const what of ['edit', 'card'] as const) {
    const card = query.get(what)
    if (card) return { what, card }
  }
  return null
}

/** The part of an address behind the path; empty for the whole list. */
export function addressText({ filter, page, opened }: CardsAddress): string {
  const query = new URLSearchParams()
  if (opened) query.set(opened.what, opened.card ?? '')
  if (filter.text) query.set('text', filter.text)
  if (filter.lesson) query.set('lesson', filter.lesson)
  if (filter.own) query.set('own', '')
  if (filter.deck !== null) query.set('deck', filter.deck)
  if (filter.tag) query.set('tag', filter.tag)
  if (filter.condition) query.set('is', filter.condition)
  if (page > 1) query.set('page', String(page))
  const text = query.toString().replaceAll(/\b(new|own)=(?=&|$)/g, '$1')
  return text && `?${text}`
}
