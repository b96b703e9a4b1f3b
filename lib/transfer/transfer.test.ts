import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPackage } from '../anki/read-package'
import { bilingual, exportOf } from '../anki/testing/an-export'
import { sql } from '../anki/testing/sql'
import { writePackage } from '../anki/write-package'
import { eventSchema } from '../events/event'
import { dayMillis, momentOf } from '../srs/clock'
import { dueDay } from '../srs/due'
import { advance, noState } from '../srs/learner-state'
import { outcome } from '../srs/outcome'
import { planning } from '../srs/planning'
import { event, review, start } from '../srs/testing/log'
import { eventIdOf } from './event-id'
import { type CardLimits, fromAnki } from './from-anki'
import type { ImportClock } from './imported'
import { mediaTaker } from './take-media'
import { type ExportChoice, type SiteCard, toAnki } from './to-anki'

const now = start + 90 * dayMillis
const clock: ImportClock = { now, utcOffset: () => 480, dayStart: 240, weights: 'w' }
const limits: CardLimits = { side: 20_000, tag: 100, deck: 300, tags: 30 }
const choice: ExportChoice = { languages: 'both', scheduling: true, locale: 'zh', ownDeck: '我的卡片' }
const site: SiteCard[] = ['q1', 'lstm.forget-gate'].map((id) => ({
  id,
  tags: ['lstm'],
  lesson: { zh: '长短期记忆', en: 'LSTM' },
  front: { zh: `${id} 问 \\(f<1\\)`, en: `${id}?` },
  back: { zh: '答', en: 'An answer' },
}))
const noMedia = mediaTaker([], { bytes: 0, files: 0, has: new Set() })
const ours = new Set(site.map(({ id }) => id))

/** A learner who reviews as the buttons promise, has a card of their own, and said something of both. */
function learner() {
  let n = 0
  let state = advance(noState, [
    event(n++, 'card.saved', {
      card: 'own.1',
      front: 'Why $c_t$?',
      back: '**Because**\n\n$$a<b$$',
      tags: ['mine'],
      deck: 'A::B',
    }),
    event(n++, 'card.status', { card: 'own.1', flag: 3 }),
    event(n++, 'card.status', { card: 'q1', suspended: true }),
  ])
  for (const [card, grade, day] of [
    ['q1', 3, 1],
    ['own.1', 4, 1],
    ['q1', 3, 2],
    ['q1', 1, 9],
    ['q1', 3, 10],
    ['own.1', 3, 20],
  ] as const) {
    const moment = momentOf(start + day * dayMillis + n, 480)
    const { due } = outcome(state.memories.get(card) ?? null, moment, grade, planning(state, moment)(card))
    state = advance(state, [review(n++, card, grade, moment.at, due)])
  }
  return state
}

const bytesOf = (of = choice) => writePackage(toAnki(site, learner(), of, { at: now, utcOffset: 480 }), sql)
const back = (bytes: Uint8Array) => fromAnki(readPackage(bytes, sql), ours, limits, clock, noMedia)

describe('a package', () => {
  it('brings every card back as it was: memory, due day, flag, text, on an empty account', () => {
    const before = learner()
    const { events, cards, reviews, empty } = back(bytesOf())
    for (const one of events) expect(eventSchema.safeParse(one).error).toBeUndefined()
    expect({ cards, reviews, empty }).toEqual({ cards: 1, reviews: 6, empty: 0 })
    const after = advance(noState, events)
    expect([...after.memories.keys()].sort()).toEqual(['own.1', 'q1'])
    for (const [id, memory] of before.memories) {
      const found = after.memories.get(id)
      expect(found).toMatchObject({
        reps: memory.reps,
        lapses: memory.lapses,
        state: memory.state,
        lastDay: memory.lastDay,
      })
      expect(found?.stability).toBeCloseTo(memory.stability, 8)
      expect(found && dueDay(found)).toBe(dueDay(memory))
    }
    expect(after.statuses.get('q1')).toMatchObject({ suspended: true })
    expect(after.statuses.get('own.1')).toMatchObject({ flag: 3, suspended: false })
    expect(after.ownCards.get('own.1')).toMatchObject({ front: 'Why $c_t$?', tags: ['mine'], deck: 'A::B' })
    expect(after.ownCards.get('own.1')?.back).toContain('a<b')
  })

  it('that comes twice changes nothing the second time', () => {
    const { events } = back(bytesOf())
    const once = advance(noState, events)
    const again = advance(once, back(bytesOf()).events)
    expect([...again.memories]).toEqual([...once.memories])
    expect(again.events).toHaveLength(once.events.length)
  })

  it('without scheduling holds new cards in the order of the lessons', () => {
    const collection = readPackage(bytesOf({ ...choice, scheduling: false }), sql)
    expect(collection.cards.map(({ type }) => type)).toEqual(['new', 'new', 'new'])
    expect(collection.reviews).toEqual([])
  })

  it.each(['zh', 'en'] as const)('in one language has that language alone (%s)', (languages) => {
    const { notes } = readPackage(bytesOf({ ...choice, languages }), sql)
    const fields = notes.find(({ guid }) => guid === 'unroll:q1')?.fields.map(({ html }) => html) ?? []
    expect(fields[0]).toBe(languages === 'zh' ? 'q1 问 \\(f<1\\)' : 'q1?')
    expect(fields.join()).not.toContain(languages === 'zh' ? 'An answer' : '答')
  })

  it.each(['legacy', 'todays'])('of Anki’s own becomes cards of one’s own with their history (%s)', (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../anki/golden/${name}.apkg`, import.meta.url)))
    const collection = readPackage(bytes, sql)
    const found = fromAnki(collection, ours, limits, { ...clock, now: Date.UTC(2030, 0, 1) }, noMedia)
    for (const one of found.events) expect(eventSchema.safeParse(one).error).toBeUndefined()
    expect(found.cards + found.empty).toBe(collection.cards.length)
    expect(found.cards).toBeGreaterThan(0)
    const state = advance(noState, found.events)
    expect(state.ownCards.size).toBe(found.cards)
    expect(found.reviews).toBe(collection.reviews.filter(({ grade, kind }) => grade > 0 && kind <= 2).length)
    for (const card of state.ownCards.values()) expect(card.front).not.toMatch(/<script|onerror/i)
  })

  it('dates nothing after now, nor before Anki', () => {
    const far = { ...bilingual('zz.zz', []), kind: 'basic' as const, front: 'x', back: 'y' }
    const { events } = fromAnki(
      readPackage(writePackage(exportOf([far]), sql), sql),
      new Set(),
      limits,
      {
        ...clock,
        now: 0,
      },
      noMedia,
    )
    expect(events.every(({ at }) => at <= Date.UTC(2006, 0, 1))).toBe(true)
  })
})

describe('an event that was brought along', () => {
  it('has an id that is a UUIDv7, follows from what it is, and differs where that does', () => {
    const ids = ['a', 'b'].flatMap((text) => [1_700_000_000_000, 5].map((at) => eventIdOf(at, text)))
    expect(new Set(ids).size).toBe(4)
    expect(eventIdOf(5, 'a')).toBe(ids[1])
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
