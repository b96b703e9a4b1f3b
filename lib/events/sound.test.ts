import { describe, expect, it } from 'vitest'
import { eventSchema, type LearnerEvent } from './event'
import { type Kind, type Payloads, payloads } from './payload'
import { isSound } from './sound'

const id = '01900000-0000-7000-8000-000000000001'
const evidence = [{ card: 'q1', grade: 3 as const, due: 1 }]
const interview = id
const question = 'q1'

const samples: Payloads = {
  review: { evidence },
  quiz: { question, locale: 'en', answer: '', covered: ['q1.p1'], evidence },
  exercise: { exercise: 'e1', seed: 1, locale: 'en', answer: '', correct: true, evidence },
  check: { check: 'c1', locale: 'zh', answer: '', correct: false, evidence },
  'interview.started': { interview, locale: 'en', seed: 1, questions: [question], secondsEach: null },
  'interview.opened': { interview, question },
  'interview.draft': { interview, question, answer: '' },
  'interview.extended': { interview, question, seconds: 60 },
  'interview.prolonged': { interview, seconds: 60 },
  'interview.hint': { interview, question, point: 'q1.p1' },
  'interview.passed': { interview, question, how: 'skip' },
  'interview.paused': { interview },
  'interview.resumed': { interview },
  'interview.marked': { interview, question, covered: [], evidence },
  'interview.finished': { interview },
  report: { locale: 'en', page: '', anchor: '', quote: '', message: 'm' },
  settings: { changes: { fuzz: true } },
  reschedule: { dues: [{ card: 'q1', due: 1 }] },
  'card.status': { card: 'q1', suspended: true },
  'card.saved': { card: 'own.a', front: 'f', back: '', tags: ['a'], deck: '' },
  'card.deleted': { card: 'own.a' },
  'card.known': { card: 'own.a', due: 1, known: { reps: 1, lapses: 0, interval: 1, ease: 2500 } },
  undo: { target: id },
}

const envelope = {
  id,
  v: 1,
  at: Date.UTC(2026, 0, 1),
  utcOffset: 0,
  localDay: '2026-01-01',
  algorithm: 'a',
  weights: 'w',
}
const eventOf = (kind: string, payload: unknown) => ({ ...envelope, kind, payload })
const accepted = (event: unknown) => eventSchema.safeParse(event).success

/** The same with each field gone, and with something of another type in its place. */
function damaged(value: object): object[] {
  return Object.entries(value).flatMap(([name, field]) => {
    const others = [60, 'x', true, {}, [7]].filter((other) => typeof other !== typeof field || Array.isArray(field))
    return [Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))].concat(
      others.map((other) => ({ ...value, [name]: other })),
    )
  })
}

describe.each(Object.keys(payloads) as Kind[])('an event of kind %s', (kind) => {
  const payload = samples[kind]

  it('is sound as it is made', () => {
    expect(accepted(eventOf(kind, payload))).toBe(true)
    expect(isSound(eventOf(kind, payload))).toBe(true)
  })

  it('is not sound when what the schema wants is missing or of another type', () => {
    for (const broken of damaged(payload)) {
      const event = eventOf(kind, broken)
      // Two of its fields may be missing.
      if (!accepted(event))
        expect([broken, isSound(event)]).toEqual([
          broken,
          kind === 'card.status' && 'card' in broken && typeof broken.card === 'string',
        ])
    }
    for (const broken of damaged(eventOf(kind, payload)))
      expect([broken, isSound(broken)]).toEqual([broken, accepted(broken) || laterKind(broken)])
  })
})

const laterKind = (event: object) =>
  'kind' in event && typeof event.kind === 'string' && !Object.hasOwn(payloads, event.kind)

it.each([null, undefined, 5, '{"id":', [], {}])('%j is no event', (value) => {
  expect(isSound(value)).toBe(false)
})

it('leaves a kind of a later version alone', () => {
  expect(isSound(eventOf('dream', { any: 'thing' }) as unknown as LearnerEvent)).toBe(true)
})
