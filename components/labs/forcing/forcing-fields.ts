import type { Locale } from '@/lib/i18n/locale'
import {
  forcingDefaults as defaults,
  type ForcingOptions,
  forcingRealOptions,
  forcingLimits as limits,
} from '@/lib/labs/forcing/options'
import type { Fields } from '../frame/fields'

const number = (name: keyof typeof limits) => {
  const real = forcingRealOptions.some((one) => one === name)
  return { kind: 'number', ...limits[name], default: defaults[name], ...(real && { real }) } as const
}
const used = (schedule: string) => (texts: Readonly<Record<string, string>>) => texts.schedule === schedule

/** The inputs of the teacher forcing lab; their names are those in the address. */
export const forcingFields = {
  text: { kind: 'choice', options: ['butter', 'bench'], default: defaults.text },
  schedule: {
    kind: 'choice',
    options: ['always', 'linear', 'exponential', 'inverse-sigmoid', 'never'],
    default: defaults.schedule,
  },
  slope: { ...number('slope'), when: used('linear') },
  minimum: { ...number('minimum'), when: used('linear') },
  base: { ...number('base'), when: used('exponential') },
  scale: { ...number('scale'), when: used('inverse-sigmoid') },
  trainingSteps: number('trainingSteps'),
  horizon: number('horizon'),
  hiddenSize: number('hiddenSize'),
  seed: number('seed'),
} as const satisfies Fields

/** Each language begins with a text of its own and as much training as makes the model err now and then. */
const starts: Readonly<Record<Locale, Partial<ForcingOptions>>> = {
  zh: { text: 'bench', trainingSteps: 100 },
  en: {},
}

function presetsOf(locale: Locale) {
  const start = { ...defaults, ...starts[locale] }
  return {
    forced: start,
    longer: { ...start, trainingSteps: 2 * start.trainingSteps },
    linear: { ...start, schedule: 'linear' },
    'inverse-sigmoid': { ...start, schedule: 'inverse-sigmoid', scale: start.trainingSteps / 5 },
    never: { ...start, schedule: 'never' },
  } as const satisfies Readonly<Record<string, ForcingOptions>>
}

export const forcingPresets = { zh: presetsOf('zh'), en: presetsOf('en') }

export type ForcingPreset = keyof (typeof forcingPresets)['en']
