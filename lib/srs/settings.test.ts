import { describe, expect, it } from 'vitest'
import { statusesOf } from './card-status'
import { ownCardsOf } from './own-cards'
import { intervalOf } from './scheduler'
import { defaultSettings, settingsOf } from './settings'
import { event, idOf } from './testing/log'
import { boundedWeights, defaultWeights, weightsName } from './weights'

describe('settings', () => {
  it('are the usual ones until they change, field by field, and again when that is taken back', () => {
    const events = [
      event(1, 'settings', { changes: { newPerDay: 5, fuzz: false } }),
      event(2, 'settings', { changes: { newPerDay: 7 } }),
      event(3, 'settings', { changes: { interview: '2026-12-05' } }),
    ]
    expect(settingsOf([])).toEqual(defaultSettings)
    expect(settingsOf(events.toReversed())).toEqual({
      ...defaultSettings,
      newPerDay: 7,
      fuzz: false,
      interview: '2026-12-05',
    })
    const undone = settingsOf([...events, event(4, 'undo', { target: idOf(2) })])
    expect(undone.newPerDay).toBe(5)
    expect(settingsOf([...events, event(5, 'settings', { changes: { interview: null } })]).interview).toBeNull()
  })

  it('hold weights within what FSRS-6 allows, and name them by what they are', () => {
    expect(boundedWeights(defaultWeights)).toBe(defaultWeights)
    const wild = defaultWeights.map((weight, i) => (i === 0 ? 100_000 : i === 20 ? 0 : weight))
    const bounded = boundedWeights(wild)
    expect(bounded[0]).toBe(100)
    expect(bounded[20]).toBeGreaterThan(0)
    expect(weightsName(defaultWeights)).toBe('fsrs-6-default')
    expect(weightsName([...defaultWeights])).toBe('fsrs-6-default')
    expect(weightsName(bounded)).toMatch(/^fsrs-6-own-[0-9a-f]{8}$/)
    expect(weightsName(bounded)).not.toBe(weightsName(bounded.with(3, 9)))
  })

  it('at 95 % make intervals of about two fifths of those at 90 %, as the page says', () => {
    const days = (desiredRetention: number) => intervalOf(1000, { ...defaultSettings, desiredRetention })
    expect(days(0.95) / days(0.9)).toBeCloseTo(0.4, 1)
  })
})

it('what is said of cards holds until it is said otherwise', () => {
  const events = [
    event(1, 'card.status', { card: 'q1', suspended: true, flag: 2 }),
    event(2, 'card.status', { card: 'q1', suspended: false }),
    event(3, 'card.status', { card: 'q2', buried: true }),
  ]
  const statuses = statusesOf(events)
  expect(statuses.get('q1')).toEqual({ suspended: false, flag: 2, buried: null })
  expect(statuses.get('q2')?.buried).toBe(events[2]?.localDay)
})

it('a card of one’s own has its latest text, and is gone once it is deleted', () => {
  const text = (front: string) => ({ card: 'own.1', front, back: '', tags: [], deck: '' })
  const events = [event(1, 'card.saved', text('a')), event(2, 'card.saved', text('b'))]
  expect(ownCardsOf(events).get('own.1')).toMatchObject({ id: 'own.1', front: 'b' })
  expect(ownCardsOf([...events, event(3, 'card.deleted', { card: 'own.1' })]).size).toBe(0)
})
