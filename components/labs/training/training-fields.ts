import type { BenchOptions } from '@/lib/labs/training/bench'
import { type BenchRunOptions, benchLimits, benchSeedLimits, realOptions } from '@/lib/labs/training/options'
import { benchRunDefaults as defaults } from '@/lib/labs/training/presets'
import type { BenchRunName } from '@/lib/labs/training/progress'
import type { Field, Fields, Values } from '../frame/fields'

const sharedFields = {
  task: { kind: 'choice', options: ['first-last', 'adding', 'copy'], default: 'adding' },
  seed: { kind: 'number', ...benchSeedLimits.seed, default: 42 },
} as const satisfies Fields

const number = (name: keyof typeof benchLimits) => {
  const real = realOptions.some((one) => one === name)
  return { kind: 'number', ...benchLimits[name], default: defaults[name], ...(real && { real }) } as const
}
const choice = <Option extends string>(options: readonly Option[], chosen: Option) => {
  return { kind: 'choice', options, default: chosen } as const
}

/** The inputs of one run; `when` is given the texts of this run alone. */
const runFields = {
  cell: choice(['rnn', 'lstm', 'gru'], defaults.cell),
  steps: number('steps'),
  hiddenSize: number('hiddenSize'),
  init: choice(['orthogonal', 'xavierNormal', 'heNormal', 'pytorch'], defaults.init),
  learningRate: number('learningRate'),
  clipNorm: number('clipNorm'),
  recurrentDropout: number('recurrentDropout'),
  layerNorm: { kind: 'flag', default: defaults.layerNorm, when: (t) => t.cell === 'lstm' },
  padding: choice(['none', 'masked', 'unmasked'], defaults.padding),
  epochs: number('epochs'),
  layers: number('layers'),
  dropout: { ...number('dropout'), when: (t) => Number(t.layers) > 1 },
  forgetBias: { ...number('forgetBias'), when: (t) => t.cell === 'lstm' && t.init !== 'pytorch' },
  optimiser: choice(['adam', 'sgd'], defaults.optimiser),
  decay: { kind: 'flag', default: defaults.decay },
  weightDecay: { ...number('weightDecay'), when: (t) => t.optimiser === 'adam' },
  sequences: number('sequences'),
  batchSize: number('batchSize'),
} as const satisfies Record<keyof BenchRunOptions, Field>

export type RunFieldName = keyof typeof runFields
export const runFieldNames = Object.keys(runFields) as readonly RunFieldName[]
/** Those that are asked for at once; the others are folded. */
export const mainFieldNames: readonly RunFieldName[] = runFieldNames.slice(0, runFieldNames.indexOf('layers'))

type OfRun<Run extends BenchRunName> = { [Name in RunFieldName as `${Run}.${Name}`]: (typeof runFields)[Name] }

function fieldsOf<Run extends BenchRunName>(run: Run): OfRun<Run> {
  const named = runFieldNames.map((name) => {
    const field: Field = runFields[name]
    const { when } = field
    const mine = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(runFieldNames.map((other) => [other, texts[`${run}.${other}`] ?? '']))
    return [
      `${run}.${name}`,
      when ? { ...field, when: (texts: Parameters<typeof mine>[0]) => when(mine(texts)) } : field,
    ]
  })
  return Object.fromEntries(named) as OfRun<Run>
}

/** The inputs of the training bench: task and seed, and the settings of both runs as `a.steps`, `b.steps` and so on. */
export const trainingFields = { ...sharedFields, ...fieldsOf('a'), ...fieldsOf('b') }

export type TrainingValues = Values<typeof trainingFields>

/** What the inputs ask for. */
export function benchOf(values: TrainingValues): BenchOptions {
  const { task, seed } = values
  const run = (name: BenchRunName) =>
    Object.fromEntries(runFieldNames.map((field) => [field, values[`${name}.${field}`]])) as unknown as BenchRunOptions
  return { shared: { task, seed }, a: run('a'), b: run('b') }
}

/** Inputs that ask for this. */
export function valuesOf({ shared, a, b }: BenchOptions): TrainingValues {
  const named = (name: BenchRunName, run: BenchRunOptions) =>
    runFieldNames.map((field) => [`${name}.${field}`, run[field]])
  return { ...shared, ...Object.fromEntries([...named('a', a), ...named('b', b)]) } as TrainingValues
}

/** In what two runs differ. */
export function differencesOf({ a, b }: BenchOptions): readonly RunFieldName[] {
  return runFieldNames.filter((name) => a[name] !== b[name])
}

/** Whether two benches train the same. */
export function sameBench(one: BenchOptions, other: BenchOptions): boolean {
  const { task, seed } = other.shared
  const sameRun = (run: BenchRunName) => runFieldNames.every((name) => one[run][name] === other[run][name])
  return one.shared.task === task && one.shared.seed === seed && sameRun('a') && sameRun('b')
}
