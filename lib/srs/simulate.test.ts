import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualShares } from './grade-shares'
import { retentionCurve, retentions, type WorkloadPoint } from './retention-curve'
import { defaultSettings } from './settings'
import { type SimulatedDay, type SimulationOptions, simulate } from './simulate'
import type { SimulatedDeck } from './simulated-deck'

const base: SimulationOptions = { settings: defaultSettings, shares: usualShares, days: 60, seed: 1 }
const days = (deck: SimulatedDeck, change: Partial<SimulationOptions> = {}) => [
  ...simulate(deck, { ...base, ...change }),
]
const sum = (list: readonly SimulatedDay[], of: keyof SimulatedDay) => list.reduce((total, day) => total + day[of], 0)
const onlyGood = { first: [0, 0, 1, 0], passed: [0, 1, 0] }

const card = fc.record({
  stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  last: fc.integer({ min: -200, max: 0 }),
  due: fc.integer({ min: -100, max: 200 }),
})
const decks: fc.Arbitrary<SimulatedDeck> = fc.record({
  met: fc.array(card, { maxLength: 30 }),
  unmet: fc.nat(30),
  scale: fc.double({ min: 1, max: 20, noNaN: true }),
})

describe('the simulation', () => {
  it('gives the same days for the same seed, and others for another', () => {
    fc.assert(
      fc.property(decks, fc.nat(), (deck, seed) => {
        expect(days(deck, { seed })).toEqual(days(deck, { seed }))
      }),
      { numRuns: 20 },
    )
    const deck = { met: [], unmet: 50, scale: 1 }
    expect(days(deck, { seed: 2 })).not.toEqual(days(deck))
  })

  it('keeps to the limits, and meets no card twice', () => {
    const limit = fc.nat(40)
    fc.assert(
      fc.property(decks, limit, limit, (deck, newPerDay, reviewsPerDay) => {
        const list = days(deck, { settings: { ...defaultSettings, newPerDay, reviewsPerDay } })
        expect(list.length).toBe(base.days)
        expect(sum(list, 'fresh')).toBeLessThanOrEqual(Math.min(newPerDay * base.days, deck.unmet * deck.scale) + 1e-9)
        expect(sum(list, 'reviews')).toBeLessThanOrEqual(reviewsPerDay * base.days + 1e-9)
        const all = (deck.met.length + deck.unmet) * deck.scale
        for (const { remembered } of list) expect(remembered).toBeLessThanOrEqual(all + 1e-9)
      }),
      { numRuns: 50 },
    )
  })

  it('promises nothing past an eve that is to come, and goes on as ever on it', () => {
    fc.assert(
      fc.property(decks, fc.integer({ min: 1, max: 40 }), (deck, eve) => {
        const whole = { ...deck, met: deck.met.map((one) => ({ ...one, due: Math.min(one.due, eve) })), scale: 1 }
        const settings = { ...defaultSettings, newPerDay: 0, reviewsPerDay: 9999 }
        const list = days(whole, { settings, eve, days: eve + 1 })
        // Every card that was met is seen on the eve: it can have been promised no later day.
        expect(list[eve]?.reviews).toBe(whole.met.length)
      }),
      { numRuns: 30 },
    )
  })

  it('meets as many new cards on each day as it is told', () => {
    const list = days({ met: [], unmet: 50, scale: 1 }, { freshByDay: [3, 0, 7, 45, 9] })
    expect(list.slice(0, 6).map(({ fresh }) => fresh)).toEqual([3, 0, 7, 40, 0, 0])
    const half = days({ met: [], unmet: 25, scale: 2 }, { freshByDay: [3, 3, 3, 3] })
    expect(half.slice(0, 5).map(({ fresh }) => fresh)).toEqual([2, 4, 2, 4, 0])
  })

  it('has nothing to do without cards', () => {
    const nothing = { reviews: 0, fresh: 0, repeats: 0, remembered: 0 }
    expect(days({ met: [], unmet: 0, scale: 1 })).toEqual(Array(base.days).fill(nothing))
  })

  it('shows a card on the days that FSRS says when it is never forgotten', () => {
    // Published days of Good after Good: 2, 11, 46, 163 (ts-fsrs's own vectors); the first step is passed at once.
    const settings = { ...defaultSettings, newPerDay: 1, learningSteps: [] }
    // A seed under which nothing is forgotten: the probability of that is 0.9 to the fourth power.
    const never = (seed: number) =>
      days({ met: [], unmet: 1, scale: 1 }, { settings, shares: onlyGood, days: 230, seed })
    const shown = (seed: number) => never(seed).flatMap(({ reviews }, day) => (reviews > 0 ? [day] : []))
    const found = Array.from({ length: 20 }, (_, seed) => shown(seed))
    expect(found).toContainEqual([2, 13, 59, 222])
    // And somewhere it is.
    expect(found.some((list) => list.join() !== '2,13,59,222')).toBe(true)
  })

  it('repeats what is new or forgotten once a step', () => {
    const unmet = { met: [], unmet: 1, scale: 1 }
    const first = (grade: number) => {
      const shares = { ...usualShares, first: [1, 2, 3, 4].map((one) => (one === grade ? 1 : 0)) }
      return days(unmet, { shares, days: 1 })[0]?.repeats
    }
    expect([1, 2, 3, 4].map(first)).toEqual([2, 2, 1, 0])
    // Nobody remembers for a thousand times the stability of an hour.
    const lost = { met: [{ stability: 0.001, difficulty: 5, last: -100_000, due: 0 }], unmet: 0, scale: 1 }
    const seeds = Array.from({ length: 30 }, (_, seed) => days(lost, { seed, days: 1 })[0]?.repeats)
    expect(seeds.filter((repeats) => repeats === 1).length).toBeGreaterThan(20)
  })

  it('counts each card of a sample for those that it stands for', () => {
    const met = Array.from({ length: 30 }, () => ({ stability: 5, difficulty: 5, last: -5, due: 0 }))
    const [first] = days({ met, unmet: 0, scale: 4 })
    expect(first?.reviews).toBe(120)
    expect(days({ met, unmet: 0, scale: 10 })[0]?.reviews).toBe(200)
  })
})

describe('the curve', () => {
  const deck = { met: [], unmet: 120, scale: 1 }
  const curve = (pace: number | null, wanted?: readonly number[], seed = 1) =>
    [...retentionCurve(deck, { ...base, days: 120, seed, pace }, wanted)].filter(
      (point): point is WorkloadPoint => point !== null,
    )

  it('goes from 70 to 97 per cent', () => {
    expect(curve(null).map(({ retention }) => retention)).toEqual(retentions)
    expect([retentions[0], retentions.at(-1), retentions.length]).toEqual([0.7, 0.97, 28])
  })

  it('has more reviews and more that is remembered at a higher retention, on the average of some seeds', () => {
    const wanted = [0.7, 0.8, 0.9, 0.97]
    const means = wanted.map((_, n) => {
      const points = [1, 2, 3, 4, 5].map((seed) => curve(null, wanted, seed)[n])
      const mean = (of: 'reviews' | 'remembered') => points.reduce((total, point) => total + (point?.[of] ?? 0), 0) / 5
      return { reviews: mean('reviews'), remembered: mean('remembered') }
    })
    for (const of of ['reviews', 'remembered'] as const) {
      const list = means.map((mean) => mean[of])
      expect(list).toEqual(list.toSorted((a, b) => a - b))
      expect(list[3]).toBeGreaterThan(1.1 * (list[0] as number))
    }
  })

  it('says minutes at the learner’s pace, and none where it is unknown', () => {
    const [point] = curve(30_000, [0.9])
    expect(point?.minutes).toBeCloseTo((point?.shown ?? 0) / 2, 9)
    expect(point?.shown).toBeGreaterThan(point?.reviews ?? 0)
    expect(curve(null, [0.9])[0]?.minutes).toBeNull()
  })

  it('may be left after every day', () => {
    const steps = [...retentionCurve(deck, { ...base, pace: null }, [0.8, 0.9])]
    expect(steps.filter((step) => step === null).length).toBe(2 * base.days)
  })
})
