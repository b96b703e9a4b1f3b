import { vanishingDefaults as defaults, vanishingLimits as limits } from '@/lib/labs/vanishing/options'
import type { Fields } from '../frame/fields'
import type { PresetValues } from '../frame/presets'

type Texts = Readonly<Record<string, string>>
const isDrawn = ({ matrix }: Texts) => matrix === 'orthogonal' || matrix === 'normal'
const isFixedPoint = ({ matrix }: Texts) => matrix === 'zero-radius'
const number = (name: keyof typeof limits) => ({ kind: 'number', ...limits[name], default: defaults[name] }) as const

/** The inputs of the vanishing-gradient lab; their names are those in the address. */
export const vanishingFields = {
  matrix: {
    kind: 'choice',
    options: ['orthogonal', 'normal', 'source', 'scalar', 'zero-radius'],
    default: defaults.matrix,
  },
  measure: { kind: 'choice', options: ['sigma', 'rho'], default: defaults.measure, when: isDrawn },
  size: { ...number('size'), real: true, slider: { step: 0.01 }, when: (t) => isDrawn(t) || t.matrix === 'scalar' },
  activation: {
    kind: 'choice',
    options: ['tanh', 'sigmoid', 'relu'],
    default: defaults.activation,
    when: (t) => !isFixedPoint(t),
  },
  forgetBias: { ...number('forgetBias'), real: true, slider: { step: 0.5 }, when: isDrawn },
  inputScale: { ...number('inputScale'), real: true, slider: { step: 0.1 }, when: (t) => !isFixedPoint(t) },
  steps: { ...number('steps'), slider: { step: 1 } },
  hiddenSize: { ...number('hiddenSize'), when: isDrawn },
  seed: { ...number('seed'), when: (t) => !isFixedPoint(t) },
  beyond: { kind: 'flag', default: defaults.beyond, when: isFixedPoint },
} as const satisfies Fields

/** What is worth a look, the counter-examples among it. */
export const vanishingPresets = {
  vanish: {},
  orthogonal: { size: 1 },
  explode: { size: 1.2, activation: 'relu' },
  forget: { forgetBias: 5 },
  source: { matrix: 'source' },
  quiet: { matrix: 'source', inputScale: 0 },
  scalar: { matrix: 'scalar', size: 1.5, inputScale: 0, steps: 50 },
  'zero-radius': { matrix: 'zero-radius', steps: 30 },
  escape: { matrix: 'zero-radius', steps: 100, beyond: true },
} as const satisfies PresetValues<typeof vanishingFields, string>

export type VanishingPreset = keyof typeof vanishingPresets
