import { highwayDefaults as defaults, highwayLimits as limits } from '@/lib/labs/highway-options'
import type { Fields } from '../frame/fields'
import type { PresetValues } from '../frame/presets'

const drawn = ({ weights }: Readonly<Record<string, string>>) => weights === 'drawn'

/** The inputs of the highway; their names are those in the address. */
export const highwayFields = {
  weights: { kind: 'choice', options: ['source', 'drawn'], default: defaults.weights },
  hiddenSize: { kind: 'number', ...limits.hiddenSize, default: defaults.hiddenSize, when: drawn },
  seed: { kind: 'number', ...limits.seed, default: defaults.seed, when: drawn },
  steps: { kind: 'number', ...limits.steps, default: defaults.steps },
  forgetBias: {
    kind: 'number',
    ...limits.forgetBias,
    real: true,
    slider: { step: 0.5 },
    default: defaults.forgetBias,
  },
  gain: { kind: 'number', ...limits.gain, real: true, slider: { step: 0.25 }, default: defaults.gain },
  distance: { kind: 'number', ...limits.distance, slider: { step: 1 }, default: defaults.distance },
} as const satisfies Fields

/** Settings worth looking at: the source's LSTM, one that keeps, one without recurrent weights, one that explodes. */
export const highwayPresets = {
  source: {},
  keeps: { forgetBias: 6 },
  direct: { gain: 0 },
  explodes: { weights: 'drawn', seed: 5, hiddenSize: 4, gain: 6, steps: 40, distance: 20 },
} as const satisfies PresetValues<typeof highwayFields, string>
