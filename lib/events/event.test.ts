import { describe, expect, it } from 'vitest'
import { batchSchema, eventSchema, type LearnerEvent } from './event'
import { maxProgramLength } from './limits'
import { byTime, evidenceOf } from './order'
import { standing } from './standing'

const id = '0199a0a0-0000-7000-8000-00000000000'
const base = { v: 1, at: 1_700_000_000_000, utcOffset: 480, localDay: '2023-11-15', algorithm: 'fsrs-6', weights: 'w' }
const review = (n: number, card = 'lstm.cell', at = base.at) => ({
  ...base,
  at,
  id: `${id}${n}`,
  kind: 'review',
  payload: { evidence: [{ card, grade: 3, due: at }] },
})
const undo = (n: number, target: number) => ({
  ...base,
  id: `${id}${n}`,
  kind: 'undo',
  payload: { target: `${id}${target}` },
})
const parse = (value: unknown) => eventSchema.parse(value) as LearnerEvent

describe('the event schema', () => {
  it('accepts an event of each shape that the client makes', () => {
    expect(parse(review(1)).kind).toBe('review')
    expect(parse(undo(2, 1)).kind).toBe('undo')
  })

  it.each([
    ['an unknown kind', { ...review(1), kind: 'party' }],
    ['another version', { ...review(1), v: 2 }],
    ['a field too many', { ...review(1), admin: true }],
    ['a payload of another kind', { ...review(1), payload: { target: `${id}1` } }],
    ['a grade out of range', { ...review(1), payload: { evidence: [{ card: 'a.b', grade: 5, due: 1 }] } }],
    ['a card id with a slash', review(1, '../secret')],
    ['an upper-case id', { ...review(1), id: `${id}1`.replace('a0a0', 'A0A0') }],
    ['an id of another UUID version', { ...review(1), id: '0199a0a0-0000-4000-8000-000000000001' }],
    ['a time before 2006', { ...review(1), at: 1 }],
    ['a time that is not whole', { ...review(1), at: base.at + 0.5 }],
    ['a day that does not exist', { ...review(1), localDay: '2026-02-30' }],
    ['an offset beyond any clock', { ...review(1), utcOffset: 900 }],
  ])('refuses %s', (_, event) => {
    expect(eventSchema.safeParse(event).success).toBe(false)
  })

  it('refuses a card that an event grades twice', () => {
    const evidence = [1, 3].map((grade) => ({ card: 'lstm.cell', grade, due: base.at }))
    const payload = { question: 'q1', locale: 'en', answer: '', covered: [], evidence }
    expect(eventSchema.safeParse({ ...base, id: `${id}1`, kind: 'quiz', payload }).success).toBe(false)
    expect(
      eventSchema.safeParse({ ...base, id: `${id}1`, kind: 'quiz', payload: { ...payload, evidence: [evidence[0]] } })
        .success,
    ).toBe(true)
  })

  describe('of what another program knew of a card', () => {
    const sm2 = { interval: 10, ease: 2500, reps: 4, lapses: 1 }
    const fsrs = { stability: 31.5, difficulty: 5.25, reps: 4, lapses: 1 }
    const accepts = (known: object, more: object = {}) =>
      eventSchema.safeParse({
        ...base,
        id: `${id}1`,
        kind: 'card.known',
        payload: { card: 'own.1', due: base.at, known, ...more },
      }).success

    it('takes the terms of SM-2 or those of FSRS', () => {
      expect([sm2, fsrs].every((known) => accepts(known))).toBe(true)
      expect(accepts({ ...fsrs, ...sm2 })).toBe(false)
    })

    it.each([
      { ...sm2, interval: 0 },
      { ...sm2, interval: 36_501 },
      { ...sm2, interval: 1.5 },
      { ...sm2, ease: 1299 },
      { ...sm2, reps: 0 },
      { ...sm2, lapses: -1 },
      { ...fsrs, stability: 0 },
      { ...fsrs, stability: Number.POSITIVE_INFINITY },
      { ...fsrs, difficulty: 10.1 },
      { reps: 4, lapses: 1 },
      { ...sm2, grade: 3 },
    ])('refuses %j', (known) => {
      expect(accepts(known)).toBe(false)
    })

    it('is evidence of nothing', () => {
      expect(accepts(sm2, { evidence: [] })).toBe(false)
      const event = { ...base, id: `${id}1`, kind: 'card.known', payload: { card: 'own.1', due: base.at, known: sm2 } }
      expect(evidenceOf(parse(event))).toEqual([])
    })
  })

  describe('of an exercise', () => {
    const old = { exercise: 'params.lstm', seed: 7, locale: 'zh', answer: '384', correct: true, evidence: [] }
    const accepts = (change: object) =>
      eventSchema.safeParse({ ...base, id: `${id}1`, kind: 'exercise', payload: { ...old, ...change } }).success

    it('is valid as it was before there were levels, parts and hints', () => {
      expect(accepts({})).toBe(true)
      expect(accepts({ slip: 'params.three-blocks' })).toBe(true)
    })

    it('holds the level, all parts, the credit, the hints and whose convention was meant', () => {
      const answers = { i: '0.5', 'y.2': 'tanh(0.1)' }
      expect(accepts({ answers: { program: '1'.repeat(maxProgramLength) } })).toBe(true)
      expect(accepts({ level: 3, answers, credit: 0.5, hints: 2, session: 'drill' })).toBe(true)
      expect(accepts({ convention: 'params.convention.keras', meant: true })).toBe(true)
      expect(accepts({ answer: '', correct: false, skipped: true })).toBe(true)
    })

    it.each([
      ['a level that is none', { level: 4 }],
      ['a credit above 1', { credit: 1.1 }],
      ['a part that no kind can name', { answers: { 'a b': '1' } }],
      ['an answer too long to be read', { answer: '1'.repeat(501) }],
      ['a program too long to be run', { answers: { a: '1'.repeat(maxProgramLength + 1) } }],
      [
        'more than three programs',
        { answers: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, '1'.repeat(maxProgramLength)])) },
      ],
      [
        'more parts than any kind has',
        { answers: Object.fromEntries([...Array(31).keys()].map((n) => [`p${n}`, '1'])) },
      ],
      ['a fourth hint', { hints: 4 }],
      ['a session that is none', { session: 'exam' }],
    ])('refuses %s', (_, change) => expect(accepts(change)).toBe(false))
  })

  it('takes a report of an error as readers make it, and nothing else in its place', () => {
    const payload = {
      locale: 'en',
      page: '/lessons/lstm',
      anchor: 'gates',
      quote: 'f_t',
      message: 'The sign is wrong.',
    }
    const report = (change: object) =>
      eventSchema.safeParse({ ...base, id: `${id}1`, kind: 'report', payload: { ...payload, ...change } }).success
    expect(report({})).toBe(true)
    expect(report({ page: '', anchor: '', quote: '' })).toBe(true)
    for (const page of ['lessons', '//evil.example', '/lessons/../..', '/Lessons', '/a b', `/${'a'.repeat(300)}`])
      expect(report({ page }), page).toBe(false)
    expect(report({ anchor: '"><script>' })).toBe(false)
    expect(report({ message: '  ' })).toBe(false)
    expect(report({ message: 'x'.repeat(2001) })).toBe(false)
    expect(report({ quote: 'x'.repeat(501) })).toBe(false)
    expect(report({ evidence: [] })).toBe(false)
  })

  it('takes at most a hundred events at once, and at least one', () => {
    const batch = (n: number) => ({ learner: null, events: Array.from({ length: n }, () => review(1)) })
    expect(batchSchema.safeParse(batch(100)).success).toBe(true)
    expect(batchSchema.safeParse(batch(101)).success).toBe(false)
    expect(batchSchema.safeParse(batch(0)).success).toBe(false)
  })
})

describe('a log', () => {
  it('is ordered by time, then by id', () => {
    const events = [review(3), review(1), review(2, 'a.b', base.at - 1)].map(parse)
    expect(events.sort(byTime).map((event) => event.id.slice(-1))).toEqual(['2', '1', '3'])
  })

  it('leaves out what was undone, and the undoing, whatever came first', () => {
    const events = [undo(9, 1), review(3), review(1), review(2), review(3)].map(parse)
    expect(standing(events).map((event) => event.id.slice(-1))).toEqual(['2', '3'])
  })

  it('knows which events are evidence', () => {
    expect(evidenceOf(parse(review(1)))).toHaveLength(1)
    expect(evidenceOf(parse(undo(2, 1)))).toEqual([])
  })
})
