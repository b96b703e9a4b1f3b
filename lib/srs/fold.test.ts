import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { dayMillis, momentOf } from './clock'
import { entriesByCard } from './entries'
import { foldCard, foldEvents, remember } from './fold'
import type { Memory } from './memory'
import { defaultSettings } from './settings'
import { outcome } from './testing/exact'

const start = Date.UTC(2026, 0, 5, 12)
const idOf = (n: number) => `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

type Graded = { card: string; grade: Grade; hours: number }

function envelope(n: number, at: number) {
  return { id: idOf(n), v: 1 as const, ...momentOf(at, 480), algorithm: 'a', weights: 'w' }
}

/** Events as a client makes them: each promises what the cards' memories then say. */
function log(steps: readonly Graded[]): LearnerEvent[] {
  const memories = new Map<string, Memory>()
  return steps.map(({ card, grade, hours }, n) => {
    const head = envelope(n, start + hours * 3_600_000)
    const before = memories.get(card) ?? null
    const { due } = outcome(before, head, grade)
    const after = remember(before, { ...head, eventId: head.id, grade, due })
    if (after) memories.set(card, after)
    return { ...head, kind: 'review', payload: { evidence: [{ card, grade, due }] } }
  })
}

function undo(n: number, target: string, at = start): LearnerEvent {
  return { ...envelope(n, at), kind: 'undo', payload: { target } }
}

const steps = fc
  .array(
    fc.record({
      card: fc.constantFrom('q1', 'lstm.forget-gate', 'params.gru'),
      grade: fc.constantFrom<Grade>(1, 2, 3, 4),
      hours: fc.integer({ min: 0, max: 24 * 400 }),
    }),
    { maxLength: 14 },
  )
  .map((list) => list.sort((a, b) => a.hours - b.hours))

describe('fold', () => {
  it('equals remembering one grade after the other', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const events = log(list)
        const incremental = new Map<string, Memory>()
        for (const [card, entries] of entriesByCard(events))
          for (const entry of entries) {
            const after = remember(incremental.get(card) ?? null, entry)
            if (after) incremental.set(card, after)
          }
        expect(foldEvents(events)).toEqual(incremental)
      }),
    )
  })

  it('does not depend on the order of arrival, nor on events that come twice', () => {
    const scenario = steps.chain((list) => {
      const events = log(list)
      const undone = fc.subarray(events).map((some) => some.map((event, i) => undo(1000 + i, event.id)))
      return undone.chain((undos) => {
        const all = [...events, ...undos]
        const twice = fc.subarray(all)
        return twice.chain((again) =>
          fc.record({
            all: fc.constant(all),
            shuffled: fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
          }),
        )
      })
    })
    fc.assert(
      fc.property(scenario, ({ all, shuffled }) => {
        expect(new Map([...foldEvents(shuffled)].sort())).toEqual(new Map([...foldEvents(all)].sort()))
      }),
    )
  })

  it('with an undo is as if the target had never happened', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (list, pick) => {
        const events = log(list)
        const target = events[pick % Math.max(1, events.length)]
        if (!target) return
        const without = events.filter((event) => event !== target)
        expect(foldEvents([undo(1000, target.id), ...events])).toEqual(foldEvents(without))
      }),
    )
  })

  it('cannot undo an undo', () => {
    const [event] = log([{ card: 'q1', grade: 3, hours: 0 }])
    if (!event) throw new Error('no event')
    const first = undo(1000, event.id)
    expect(foldEvents([event, first, undo(1001, first.id)]).size).toBe(0)
  })

  it('takes back all evidence of an event at once', () => {
    const quiz: LearnerEvent = {
      ...envelope(1, start),
      kind: 'quiz',
      payload: {
        question: 'q1',
        locale: 'zh',
        answer: '',
        covered: [],
        evidence: [
          { card: 'q1', grade: 1, due: start },
          { card: 'vanishing.bound', grade: 2, due: start },
        ],
      },
    }
    expect([...foldEvents([quiz]).keys()]).toEqual(['q1', 'vanishing.bound'])
    expect(foldEvents([quiz, undo(2, quiz.id)]).size).toBe(0)
  })

  it('keeps the promise of the last grade and folds memory under the weights it is given', () => {
    const [event] = log([{ card: 'q1', grade: 4, hours: 0 }])
    const entries = event ? (entriesByCard([event]).get('q1') ?? []) : []
    const promised = entries.map((entry) => ({ ...entry, due: start + 77 }))
    const weights = [
      1, 2, 3, 20, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729,
      0.5425, 0.0912, 0.0658, 0.1542,
    ]
    expect(foldCard(promised, { ...defaultSettings, weights })).toMatchObject({
      due: start + 77,
      stability: 20,
      lastEvent: event?.id,
    })
  })

  it('folds in the order of the clocks when one was set back', () => {
    const events = log([
      { card: 'q1', grade: 4, hours: 2 },
      { card: 'q1', grade: 1, hours: 1 },
    ])
    expect(foldEvents(events).get('q1')).toMatchObject({ reps: 2, lapses: 0, lastAt: start + 2 * 3_600_000 })
  })

  it('gives a card another due time by hand, and changes nothing else', () => {
    const events = log([
      { card: 'q1', grade: 4, hours: 0 },
      { card: 'q2', grade: 4, hours: 0 },
    ])
    const dues = ['q1', 'never-met'].map((card) => ({ card, due: start + 5 * dayMillis }))
    const moved: LearnerEvent = { ...envelope(50, start + dayMillis), kind: 'reschedule', payload: { dues } }
    const before = foldEvents(events)
    const after = foldEvents([moved, ...events])
    expect(after.get('q1')).toEqual({ ...before.get('q1'), due: start + 5 * dayMillis, lastEvent: moved.id })
    expect(after.get('q2')).toEqual(before.get('q2'))
    expect(after.has('never-met')).toBe(false)
    expect(foldEvents([...events, moved, undo(51, moved.id)])).toEqual(before)
  })
})
