import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payloads } from '@/lib/events/payload'
import { defaultSettings, type Settings } from '@/lib/srs/settings'
import { changesOf, readSettings, settingsText } from './settings-text'

const zones = (name: string) => name === 'Asia/Shanghai'
const read = (change: Partial<ReturnType<typeof settingsText>>) =>
  readSettings({ ...settingsText(defaultSettings), ...change }, defaultSettings, zones)

const settings: fc.Arbitrary<Settings> = fc.record({
  weights: fc.constantFrom(
    defaultSettings.weights,
    defaultSettings.weights.map((weight) => weight / 2),
  ),
  desiredRetention: fc.integer({ min: 7000, max: 9900 }).map((n) => n / 10_000),
  maximumInterval: fc.integer({ min: 1, max: 36_500 }),
  learningSteps: fc.array(fc.integer({ min: 1, max: 1439 }), { maxLength: 10 }),
  relearningSteps: fc.array(fc.integer({ min: 1, max: 1439 }), { maxLength: 10 }),
  fuzz: fc.boolean(),
  loadBalance: fc.boolean(),
  easyDays: fc.array(fc.constantFrom<0 | 0.5 | 1>(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
  newPerDay: fc.integer({ min: 0, max: 9999 }),
  reviewsPerDay: fc.integer({ min: 0, max: 9999 }),
  dayStart: fc.integer({ min: 0, max: 1439 }),
  timeZone: fc.constantFrom(null, 'Asia/Shanghai'),
  interview: fc.constantFrom(null, '2026-12-05'),
})

describe('the form of the settings', () => {
  it('says what the settings are, and is read as them', () => {
    fc.assert(
      fc.property(settings, (own) => {
        expect(readSettings(settingsText(own), defaultSettings, zones)).toEqual({ settings: own, wrong: [] })
      }),
    )
  })

  it('says what changed in a form that the log takes, and nothing when nothing did', () => {
    fc.assert(
      fc.property(settings, (own) => {
        const changes = changesOf(defaultSettings, own)
        if (changes) expect(payloads.settings.safeParse({ changes }).error).toBeUndefined()
        expect({ ...defaultSettings, ...changes }).toEqual(own)
        expect(changesOf(own, { ...own })).toBeNull()
      }),
    )
  })

  it.each([
    ['interview', '2026-02-30'],
    ['interview', 'soon'],
    ['newPerDay', '-1'],
    ['newPerDay', '2.5'],
    ['newPerDay', ''],
    ['reviewsPerDay', '10000'],
    ['desiredRetention', '100'],
    ['desiredRetention', 'ninety'],
    ['maximumInterval', '0'],
    ['learningSteps', '1m 2d'],
    ['learningSteps', '0'],
    ['learningSteps', '1440m'],
    ['relearningSteps', '1 2 3 4 5 6 7 8 9 10 11'],
    ['dayStart', '24:00'],
    ['dayStart', ''],
    ['timeZone', 'Mars/Olympus'],
    ['weights', '1 2 3'],
    ['weights', defaultSettings.weights.map(() => -1).join()],
  ] as const)('says that %s cannot be "%s", and keeps what it was', (name, text) => {
    const { settings: kept, wrong } = read({ [name]: text })
    expect(wrong).toEqual([name])
    expect(kept).toEqual(defaultSettings)
  })

  it('reads steps as people write them', () => {
    expect(read({ learningSteps: '1m 10m' }).settings.learningSteps).toEqual([1, 10])
    expect(read({ learningSteps: '5，30分钟 2小时 3H' }).settings.learningSteps).toEqual([5, 30, 120, 180])
    expect(read({ learningSteps: ' ' }).settings.learningSteps).toEqual([])
  })
})
