import { axes, costDefaults as defaults, costLimits as limits, quantities } from '@/lib/labs/transformer'
import type { Fields } from '../frame/fields'
import type { PresetValues } from '../frame/presets'

const number = (name: keyof typeof limits) => ({ kind: 'number', ...limits[name], default: defaults[name] }) as const
const counts = (text: string | undefined, ...which: string[]) => which.includes(text ?? '')

/** The inputs of the comparison; their names are those in the address. */
export const costFields = {
  quantity: { kind: 'choice', options: quantities, default: defaults.quantity },
  axis: { kind: 'choice', options: axes, default: defaults.axis },
  length: number('length'),
  width: { ...number('width'), when: ({ quantity }) => !counts(quantity, 'steps', 'path') },
  layers: { ...number('layers'), when: ({ quantity }) => !counts(quantity, 'work', 'table1') },
  heads: { ...number('heads'), when: ({ quantity }) => counts(quantity, 'inference', 'training') },
  bytes: { ...number('bytes'), when: ({ quantity }) => counts(quantity, 'inference', 'training') },
} as const satisfies Fields

/** The questions that interviewers ask, each with its numbers. */
export const costPresets = {
  even: {},
  steps: { quantity: 'steps', length: 1000 },
  path: { quantity: 'path', length: 1000 },
  cache: { quantity: 'inference', length: 8192, width: 4096, layers: 32, heads: 32 },
  training: { quantity: 'training', length: 8192, width: 4096, layers: 1, heads: 32 },
} as const satisfies PresetValues<typeof costFields, string>
