import fc from 'fast-check'
import { get_fuzz_range } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { dayNumber } from './clock'
import { type Choice, chooseDays } from './interval-choice'
import { defaultSettings, type Settings } from './settings'

const today = dayNumber('2026-11-25') // a Wednesday

function choice(settings: Partial<Settings> = {}, rest: Partial<Choice> = {}): Choice {
  return { settings: { ...defaultSettings, ...settings }, card: 'q1', today, elapsed: 0, reps: 3, ...rest }
}

const days = fc
  .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.nat(400))
  .map(([again, hard, good, easy]) => [again, hard, hard + good + 1, hard + good + easy + 2])
const settings = fc.record({
  fuzz: fc.boolean(),
  loadBalance: fc.boolean(),
  maximumInterval: fc.constantFrom(1, 7, 100, 36_500),
  interview: fc.constantFrom(null, '2026-11-20', '2026-11-25', '2026-11-26', '2026-12-05', '2027-06-01'),
})
const loads = fc.dictionary(fc.integer({ min: today, max: today + 100 }).map(String), fc.nat(50))

describe('the days of the grades', () => {
  it('are FSRS’s own without fuzz, a limit or an interview', () => {
    fc.assert(
      fc.property(days, (wanted) => {
        expect(chooseDays(wanted, choice({ fuzz: false }))).toEqual(wanted)
      }),
    )
  })

  it('never grow smaller with a better grade, never pass the limit or the eve of an interview to come', () => {
    fc.assert(
      fc.property(days, settings, loads, fc.string(), (wanted, own, load, card) => {
        const busy = new Map(Object.entries(load).map(([day, count]) => [Number(day), count]))
        const chosen = chooseDays(wanted, choice(own, { load: busy, card }))
        expect(chosen[0] === 0).toBe(wanted[0] === 0)
        const given = chosen.filter((count) => count > 0)
        expect([...given].sort((a, b) => a - b)).toEqual(given)
        for (const count of given) {
          expect(count).toBeGreaterThanOrEqual(1)
          expect(count).toBeLessThanOrEqual(own.maximumInterval)
          if (own.interview && dayNumber(own.interview) > today)
            expect(today + count).toBeLessThanOrEqual(dayNumber(own.interview))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('stay within Anki’s fuzz, reach all of it, and depend on the card and its repetitions alone', () => {
    const seen = new Set<number>()
    for (let i = 0; i < 400; i += 1) {
      const [chosen] = chooseDays([30], choice({ loadBalance: false }, { card: `card-${i}` }))
      seen.add(chosen ?? 0)
      expect(chooseDays([30], choice({ loadBalance: false }, { card: `card-${i}` }))).toEqual([chosen])
    }
    const { min_ivl, max_ivl } = get_fuzz_range(30, 0, 36_500)
    expect([...seen].sort((a, b) => a - b)).toEqual(
      Array.from({ length: max_ivl - min_ivl + 1 }, (_, i) => min_ivl + i),
    )
    const others = [0, 1, 2, 3, 4, 5].map((reps) => chooseDays([30], choice({ loadBalance: false }, { reps }))[0])
    expect(new Set(others).size).toBeGreaterThan(1)
  })

  it('are not moved below two and a half days', () => {
    for (let i = 0; i < 50; i += 1)
      expect(chooseDays([1, 2], choice({ loadBalance: false }, { card: `${i}` }))).toEqual([1, 2])
  })

  it('go to the days on which less is due', () => {
    const load = new Map(Array.from({ length: 60 }, (_, i) => [today + i, i === 21 ? 0 : 200]))
    const chosen = Array.from({ length: 100 }, (_, i) => chooseDays([20], choice({}, { load, card: `c${i}` }))[0])
    expect(chosen.filter((count) => count === 21).length).toBeGreaterThan(95)
    const unbalanced = Array.from({ length: 100 }, (_, i) =>
      chooseDays([20], choice({ loadBalance: false }, { load, card: `c${i}` })),
    )
    expect(unbalanced.filter(([count]) => count === 21).length).toBeLessThan(60)
  })

  it('keep off easy days, and off the days of siblings', () => {
    // Saturday and Sunday off: from this Wednesday, 10 days are a Saturday and 11 a Sunday.
    const easyDays = [1, 1, 1, 1, 1, 0, 0] as const
    for (let i = 0; i < 100; i += 1)
      expect([10, 11]).not.toContain(chooseDays([10], choice({ easyDays }, { card: `c${i}` }))[0])
    const siblingDays = new Set([today + 9, today + 10])
    const met = Array.from({ length: 200 }, (_, i) => chooseDays([10], choice({}, { siblingDays, card: `c${i}` }))[0])
    expect(met.filter((count) => count === 9 || count === 10).length).toBeLessThan(10)
  })
})
