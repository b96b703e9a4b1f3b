import { createEmptyCard, fsrs } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Grade } from '../events/evidence'
import { dayName, dayNumber, momentOf } from './clock'
import { dueAt, dueDay } from './due'
import { entriesByCard } from './entries'
import { foldCard } from './fold'
import { outcome } from './outcome'
import { defaultSettings, type Settings } from './settings'
import { review } from './testing/log'
import { defaultWeights } from './weights'

/** A grade on the wall clock of a place: `2026-03-08T09:00` and how many hours that is ahead of UTC. */
type Graded = readonly [wall: string, hours: number, grade: Grade]

const noFuzz: Settings = { ...defaultSettings, fuzz: false }

/** What the last of some grades promises, and whether the card was ever late or lapsed. */
function lastOf(grades: readonly Graded[], settings = noFuzz) {
  let memory = null
  let interval = 0
  for (const [wall, hours, grade] of grades) {
    const at = Date.parse(`${wall}:00Z`) - hours * 3_600_000
    const result = outcome(memory, momentOf(at, hours * 60, settings.dayStart), grade, { settings, card: 'q1' })
    memory = result.memory
    interval = result.interval
  }
  if (!memory) throw new Error('no grades')
  return { due: dayName(dueDay(memory)), days: interval / 86_400_000, memory }
}

/** The days to the next review that ts-fsrs gives when it is told of whole UTC days: `gaps` between the grades. */
function daysByLibrary(gaps: readonly number[], grades: readonly Grade[]): number {
  const scheduler = fsrs({ w: defaultWeights, enable_fuzz: false })
  let day = 0
  let card = createEmptyCard(new Date(0))
  for (const [i, grade] of grades.entries()) {
    day += gaps[i] ?? 0
    card = scheduler.next(card, new Date(day * 86_400_000 + 43_200_000), grade).card
  }
  return card.scheduled_days
}

type Case = readonly [name: string, grades: readonly Graded[], gaps: readonly number[], lastDay: string]

describe('the due day', () => {
  it.each<Case>([
    ['is eight days on after Easy', [['2026-03-02T12:00', 0, 4]], [0], '2026-03-02'],
    [
      'counts from the grade when it comes a month late',
      [
        ['2026-03-02T12:00', 0, 4],
        ['2026-04-09T12:00', 0, 3],
      ],
      [0, 38],
      '2026-04-09',
    ],
    ['is counted from the day before at 03:59', [['2026-03-03T03:59', 0, 4]], [0], '2026-03-02'],
    ['is counted from the new day at 04:01', [['2026-03-03T04:01', 0, 4]], [0], '2026-03-03'],
    [
      'is counted within the day when a clock is set back an hour between two grades',
      [
        ['2026-03-02T12:00', 0, 4],
        ['2026-03-02T11:01', 0, 3],
      ],
      [0, 0],
      '2026-03-02',
    ],
    // New York, 8 March 2026: 02:00 becomes 03:00.
    [
      'misses no day over the night when summer time begins',
      [
        ['2026-03-07T22:00', -5, 4],
        ['2026-03-15T09:00', -4, 3],
      ],
      [0, 8],
      '2026-03-15',
    ],
    // Berlin, 25 October 2026: 03:00 becomes 02:00, and half past two comes twice; the day of the 25th begins at 04:00.
    [
      'counts both of the hours that come twice to the day before',
      [
        ['2026-10-25T02:30', 2, 4],
        ['2026-10-25T02:30', 1, 3],
      ],
      [0, 0],
      '2026-10-24',
    ],
    [
      'gains no day over the night when summer time ends',
      [
        ['2026-10-24T22:00', 2, 4],
        ['2026-11-01T05:00', 1, 3],
      ],
      [0, 8],
      '2026-11-01',
    ],
    [
      'goes by the days of the place after a flight from UTC+8 to UTC−5, and back',
      [
        ['2026-03-10T09:00', 8, 4],
        ['2026-03-18T09:00', -5, 3],
        ['2026-05-02T09:00', 8, 3],
      ],
      [0, 8, 45],
      '2026-05-02',
    ],
    [
      'takes the day that a flight west gives a second time for the one that it was',
      [
        ['2026-03-10T09:00', 8, 4],
        ['2026-03-09T21:00', -5, 3],
      ],
      [0, 0],
      '2026-03-09',
    ],
  ])('%s', (_, grades, gaps, lastDay) => {
    const { due, days, memory } = lastOf(grades)
    const wanted = daysByLibrary(
      gaps,
      grades.map(([, , grade]) => grade),
    )
    expect(days).toBe(wanted)
    expect(due).toBe(dayName(dayNumber(lastDay) + wanted))
    expect(memory).toMatchObject({ lastDay, lapses: 0 })
  })

  it('begins at the learner’s hour where they are now, there and back', () => {
    const { memory } = lastOf([['2026-03-10T09:00', 8, 4]])
    const at = (hours: number) => dueAt(memory, momentOf(0, hours * 60))
    expect(new Date(at(8)).toISOString()).toBe('2026-03-17T20:00:00.000Z')
    expect(new Date(at(-5)).toISOString()).toBe('2026-03-18T09:00:00.000Z')
    expect(at(8)).toBe(memory.due)
  })

  it.each([0, 60, 240, 600, 1439])(
    'outlives another choice of when the day begins (%i minutes after midnight)',
    (m) => {
      const { due, memory } = lastOf([['2026-03-02T12:00', 0, 4]], { ...noFuzz, dayStart: m })
      expect(due).toBe(m > 12 * 60 ? '2026-03-09' : '2026-03-10')
      for (const later of [0, 240, 1439])
        expect(new Date(dueAt(memory, momentOf(0, 0), later)).toISOString().slice(0, 10)).toBe(due)
    },
  )

  it('is the same on both of two devices in two zones, whoever hears of the other first', () => {
    // A phone in Shanghai and a laptop that still runs on New York's clock, grading the same card twenty minutes apart.
    const phone = { ...review(1, 'q1', 4, Date.UTC(2026, 2, 10, 1)), ...momentOf(Date.UTC(2026, 2, 10, 1), 480) }
    const laptop = {
      ...review(2, 'q1', 3, Date.UTC(2026, 2, 10, 1, 20)),
      ...momentOf(Date.UTC(2026, 2, 10, 1, 20), -300),
    }
    const one = foldCard(entriesByCard([phone, laptop]).get('q1') ?? [])
    const other = foldCard(entriesByCard([laptop, phone]).get('q1') ?? [])
    expect(one).toEqual(other)
    expect(one).toMatchObject({ reps: 2, lapses: 0, lastDay: '2026-03-09', due: laptop.payload.evidence[0]?.due })
  })
})
