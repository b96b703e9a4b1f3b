import { describe, expect, it } from 'vitest'
import type { RenderedCard } from '@/lib/content/types'
import type { LearnerEvent } from '@/lib/events/event'
import { dayMillis, momentOf } from '@/lib/srs/clock'
import { advance, noState } from '@/lib/srs/learner-state'
import { event, review, start } from '@/lib/srs/testing/log'
import { type Deck, deckOf, deckQuery, everything, ownDecks } from './deck'
import { todaysQueue } from './queue-of'
import { reviewCards, siblingsIn } from './review-cards'

const site: RenderedCard = {
  id: 'lstm.forget',
  lesson: 'lstm',
  tags: ['lstm'],
  difficulty: 1,
  text: 'front',
  front: '<p>front</p>',
  back: '<p>back</p>',
}
const saved = (n: number, card: string, more = {}) =>
  event(n, 'card.saved', { card, front: card, back: '', tags: [], deck: '', ...more })
const moment = momentOf(start + dayMillis, 480)

function queue(events: readonly LearnerEvent[], deck: Partial<Deck> = {}) {
  const state = advance(noState, events)
  const cards = reviewCards([site], state.ownCards)
  return todaysQueue(cards, { ...everything, ...deck }, state, moment).queue
}

describe('cards of one’s own in review', () => {
  const own = [saved(1, 'own.1', { tags: ['lstm', 'exam'] }), saved(2, 'own.2')]

  it('come after the site’s, in the order of their writing', () => {
    expect(queue(own).ids).toEqual(['lstm.forget', 'own.1', 'own.2'])
  })

  it('are a deck of their own, and belong to those of their tags', () => {
    expect(queue(own, { own: true }).ids).toEqual(['own.1', 'own.2'])
    expect(queue(own, { tag: 'exam' }).ids).toEqual(['own.1'])
    expect(queue(own, { tag: 'lstm' }).ids).toEqual(['lstm.forget', 'own.1'])
  })

  it('are kept in decks, which hold those below them', () => {
    const kept = [
      saved(1, 'own.1', { deck: 'RNN::Gates' }),
      saved(2, 'own.2', { deck: 'RNN' }),
      saved(3, 'own.3', { deck: 'RNNs' }),
      saved(4, 'own.4', { deck: 'Sprache::Deutsch::Verben' }),
      saved(5, 'own.5'),
    ]
    expect(queue(kept, { deck: 'RNN' }).ids).toEqual(['own.1', 'own.2'])
    expect(queue(kept, { deck: 'RNN::Gates' }).ids).toEqual(['own.1'])
    expect(queue(kept, { deck: 'Sprache' }).ids).toEqual(['own.4'])
    expect(queue(kept, { deck: 'Gates' }).ids).toEqual([])
    const cards = reviewCards([site], advance(noState, kept).ownCards)
    const deutsch = ['Sprache', 'Sprache::Deutsch', 'Sprache::Deutsch::Verben']
    expect(ownDecks(cards)).toEqual(['RNN', 'RNN::Gates', 'RNNs', ...deutsch])
  })

  it('name their deck in the address', () => {
    const deck: Deck = { ...everything, deck: '日语::N1 & more', cram: true }
    expect(deckOf(deckQuery(deck))).toEqual(deck)
    expect(deckOf(deckQuery(everything))).toEqual(everything)
  })

  it('are gone when they are deleted, also when they were due', () => {
    const due = [...own, review(3, 'own.1', 1, start, start)]
    expect(queue(due, { own: true }).ids).toEqual(['own.1', 'own.2'])
    expect(queue([...due, event(4, 'card.deleted', { card: 'own.1' })], { own: true }).ids).toEqual(['own.2'])
  })

  it('stay away while they are suspended', () => {
    const suspended = event(3, 'card.status', { card: 'own.1', suspended: true })
    expect(queue([...own, suspended], { own: true }).ids).toEqual(['own.2'])
    const resumed = event(4, 'card.status', { card: 'own.1', suspended: false })
    expect(queue([...own, suspended, resumed], { own: true }).ids).toEqual(['own.1', 'own.2'])
  })

  it('come one a day of those with the same note, which keep apart afterwards too', () => {
    const pair = [saved(1, 'own.1', { note: 'n' }), saved(2, 'own.2', { note: 'n' }), saved(3, 'own.3')]
    expect(queue(pair, { own: true }).ids).toEqual(['own.1', 'own.3'])
    const siblings = siblingsIn(reviewCards([site], advance(noState, pair).ownCards))
    expect(siblings('own.1')).toEqual(['own.2'])
    expect(siblings('own.3')).toEqual([])
  })
})
