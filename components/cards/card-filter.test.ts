import { describe, expect, it } from 'vitest'
import { reviewCards } from '@/components/review/review-cards'
import type { RenderedCard } from '@/lib/content/types'
import { dayMillis, momentOf } from '@/lib/srs/clock'
import { advance, noState } from '@/lib/srs/learner-state'
import { event, review, start } from '@/lib/srs/testing/log'
import { allCards, type CardFilter, listed, searchable } from './card-filter'
import { standing } from './card-standing'

const rendered = (id: string, lesson: string, tags: string[], text: string): RenderedCard => ({
  id,
  lesson,
  tags,
  difficulty: 1,
  text,
  front: `<p>${text}</p>`,
  back: '<p title="hidden">a <em>sigmoid</em> of it</p>',
})
const site = [
  rendered('lstm.forget', 'lstm', ['lstm'], 'The forget gate'),
  rendered('gru.reset', 'gru', ['gru'], 'Reset'),
]
const day = (n: number) => start + n * dayMillis
const own = (n: number, card: string, deck: string, front: string) =>
  event(n, 'card.saved', { card, front, back: 'written by me', tags: ['lstm', '面试'], deck })

const lapses = Array.from({ length: 9 }, (_, n) => [
  review(100 + 2 * n, 'gru.reset', 4, day(20 * n), day(20 * n + 10)),
  review(101 + 2 * n, 'gru.reset', 1, day(20 * n + 15), day(20 * n + 16)),
]).flat()
const state = advance(noState, [
  own(1, 'own.1', '', 'What is $f_t$?'),
  own(2, 'own.2', 'A::B', '遗忘门'),
  own(3, 'own.3', 'A::B', 'due'),
  event(4, 'card.status', { card: 'own.2', suspended: true }),
  event(5, 'card.status', { card: 'own.1', flag: 3 }),
  review(6, 'own.3', 4, day(1), day(30)),
  review(7, 'own.1', 4, day(150), day(400)),
  review(8, 'own.2', 1, day(151), day(151)),
  ...lapses,
])
const moment = momentOf(day(200), 480)
const at = (card: string) => standing(card, state, moment)
const cards = searchable(reviewCards(site, state.ownCards), new Map([['lstm', 'LSTM: the gates']]))
const ids = (filter: Partial<CardFilter>) => listed(cards, { ...allCards, ...filter }, at).map(({ id }) => id)

describe('the list of cards', () => {
  it('holds all in the order of the lessons, the learner’s own behind them', () => {
    expect(ids({})).toEqual(['lstm.forget', 'gru.reset', 'own.1', 'own.2', 'own.3'])
  })

  it('is narrowed by words, whatever their order and case: of both sides, tags, lesson and deck', () => {
    expect(ids({ text: 'GATE forget' })).toEqual(['lstm.forget'])
    expect(ids({ text: 'sigmoid' })).toEqual(['lstm.forget', 'gru.reset'])
    expect(ids({ text: '遗忘' })).toEqual(['own.2'])
    expect(ids({ text: 'written f_t' })).toEqual(['own.1'])
    expect(ids({ text: '面试 a::b' })).toEqual(['own.2', 'own.3'])
    expect(ids({ text: 'the gates' })).toEqual(['lstm.forget'])
    expect(ids({ text: 'hidden' })).toEqual([])
  })

  it('is narrowed by lesson, deck, tag, and to the learner’s own', () => {
    expect(ids({ lesson: 'gru' })).toEqual(['gru.reset'])
    expect(ids({ deck: 'A::B' })).toEqual(['own.2', 'own.3'])
    expect(ids({ deck: '' })).toEqual(['own.1'])
    expect(ids({ tag: 'lstm' })).toEqual(['lstm.forget', 'own.1', 'own.2', 'own.3'])
    expect(ids({ own: true })).toEqual(['own.1', 'own.2', 'own.3'])
    expect(ids({ own: true, text: 'f_t', condition: 'flagged' })).toEqual(['own.1'])
  })

  it('is narrowed by where cards stand', () => {
    expect(ids({ condition: 'new' })).toEqual(['lstm.forget'])
    expect(ids({ condition: 'learning' })).toEqual(['gru.reset', 'own.2'])
    expect(ids({ condition: 'due' })).toEqual(['own.3'])
    expect(ids({ condition: 'later' })).toEqual(['own.1'])
    expect(ids({ condition: 'suspended' })).toEqual(['own.2'])
    expect(ids({ condition: 'flagged' })).toEqual(['own.1'])
    expect(ids({ condition: 'leech' })).toEqual(['gru.reset'])
  })
})

describe('where a card stands', () => {
  it('is new and plain when nothing was said of it', () => {
    expect(at('lstm.forget')).toEqual({
      schedule: 'new',
      due: null,
      suspended: false,
      buried: false,
      flag: 0,
      leech: false,
    })
  })

  it('is put off for the day on which it was, and no longer', () => {
    const buried = advance(noState, [event(1, 'card.status', { card: 'q1', buried: true }, day(0))])
    expect(standing('q1', buried, momentOf(day(0), 480)).buried).toBe(true)
    expect(standing('q1', buried, momentOf(day(1), 480)).buried).toBe(false)
  })

  it('is due from the morning of its day', () => {
    const { due } = at('own.1')
    const on = (millis: number) => standing('own.1', state, momentOf(millis, 480)).schedule
    expect(due).toBeLessThan(day(400))
    expect(on((due ?? 0) - 1)).toBe('later')
    expect(on(due ?? 0)).toBe('due')
  })
})
