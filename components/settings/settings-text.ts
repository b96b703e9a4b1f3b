import { defaultSettings, type EasyDay, type Settings } from '@/lib/srs/settings'

/** The settings as the fields of the form hold them. */
export type SettingsText = {
  readonly interview: string
  readonly newPerDay: string
  readonly reviewsPerDay: string
  /** Per cent. */
  readonly desiredRetention: string
  readonly maximumInterval: string
  readonly learningSteps: string
  readonly relearningSteps: string
  readonly fuzz: boolean
  readonly loadBalance: boolean
  readonly easyDays: readonly EasyDay[]
  /** `HH:MM`. */
  readonly dayStart: string
  readonly timeZone: string
  readonly weights: string
}

export type SettingName = keyof SettingsText & keyof Settings

export function settingsText(settings: Settings): SettingsText {
  const { dayStart, weights } = settings
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    interview: settings.interview ?? '',
    newPerDay: String(settings.newPerDay),
    reviewsPerDay: String(settings.reviewsPerDay),
    desiredRetention: String(Number((settings.desiredRetention * 100).toFixed(2))),
    maximumInterval: String(settings.maximumInterval),
    learningSteps: settings.learningSteps.map(stepText).join(' '),
    relearningSteps: settings.relearningSteps.map(stepText).join(' '),
    fuzz: settings.fuzz,
    loadBalance: settings.loadBalance,
    easyDays: settings.easyDays,
    dayStart: `${two(Math.floor(dayStart / 60))}:${two(dayStart % 60)}`,
    timeZone: settings.timeZone ?? '',
    weights: weights.join(', '),
  }
}

export type ReadSettings = {
  readonly settings: Settings
  /** The fields that cannot be read, which keep what they had. */
  readonly wrong: readonly SettingName[]
}

/** What the form says. `isTimeZone` knows the names of time zones. */
export function readSettings(
  text: SettingsText,
  before: Settings,
  isTimeZone: (name: string) => boolean,
): ReadSettings {
  const retention = numberIn(text.desiredRetention, 70, 99, false)
  const zone = text.timeZone.trim()
  const found: { [K in SettingName]: Settings[K] | undefined } = {
    interview: text.interview === '' ? null : isDay(text.interview) ? text.interview : undefined,
    newPerDay: numberIn(text.newPerDay, 0, 9999),
    reviewsPerDay: numberIn(text.reviewsPerDay, 0, 9999),
    desiredRetention: retention === undefined ? undefined : Number((retention / 100).toFixed(4)),
    maximumInterval: numberIn(text.maximumInterval, 1, 36_500),
    learningSteps: stepsIn(text.learningSteps),
    relearningSteps: stepsIn(text.relearningSteps),
    fuzz: text.fuzz,
    loadBalance: text.loadBalance,
    easyDays: text.easyDays,
    dayStart: minutesIn(text.dayStart),
    timeZone: zone === '' ? null : isTimeZone(zone) ? zone : undefined,
    weights: weightsIn(text.weights),
  }
  const names = Object.keys(found) as SettingName[]
  const right = names.filter((name) => found[name] !== undefined)
  return {
    settings: { ...before, ...Object.fromEntries(right.map((name) => [name, found[name]])) },
    wrong: names.filter((name) => found[name] === undefined),
  }
}

/** What differs, as an event says it; null where nothing does. */
export function changesOf(before: Settings, after: Settings): Partial<Settings> | null {
  const names = (Object.keys(defaultSettings) as (keyof Settings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, after[name]])) : null
}

function numberIn(text: string, least: number, most: number, whole = true): number | undefined {
  const value = Number(text.trim().replace(/%$/, ''))
  if (text.trim() === '' || !(value >= least && value <= most)) return undefined
  return whole && !Number.isInteger(value) ? undefined : value
}

function stepText(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`
}

/** Steps as in Anki, `1m 10m 2h`; a bare number is minutes. Nothing: FSRS alone decides. */
function stepsIn(text: string): number[] | undefined {
  const words = text.split(/[\s,，、]+/).filter(Boolean)
  const steps = words.map((word) => {
    const [, count, unit] = /^(\d{1,4})(m|h|分钟|分|小时)?$/i.exec(word) ?? []
    return Number(count) * (unit?.toLowerCase() === 'h' || unit === '小时' ? 60 : 1)
  })
  return steps.length <= 10 && steps.every((step) => step >= 1 && step <= 1439) ? steps : undefined
}

function minutesIn(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total < 24 * 60 ? total : undefined
}

function weightsIn(text: string): number[] | undefined {
  const words = text.split(/[\s,，[\]]+/).filter(Boolean)
  const weights = words.map(Number)
  return weights.length === 21 && weights.every((weight) => weight >= 0 && weight <= 100) ? weights : undefined
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
