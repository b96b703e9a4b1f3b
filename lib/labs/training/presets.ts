import type { BenchOptions } from './bench'
import type { BenchRunOptions, BenchShared } from './options'

/** What a run is unless something else is said. */
export const benchRunDefaults: BenchRunOptions = {
  cell: 'lstm',
  steps: 20,
  hiddenSize: 16,
  layers: 1,
  init: 'orthogonal',
  forgetBias: 1,
  layerNorm: false,
  optimiser: 'adam',
  learningRate: 0.01,
  decay: false,
  weightDecay: 0,
  clipNorm: 1,
  dropout: 0,
  recurrentDropout: 0,
  sequences: 1000,
  batchSize: 20,
  epochs: 10,
  padding: 'none',
}

interface Difference {
  readonly shared: BenchShared
  /** What both runs have other than the defaults. */
  readonly both: Partial<BenchRunOptions>
  readonly a: Partial<BenchRunOptions>
  readonly b: Partial<BenchRunOptions>
}

/** One experiment for each pitfall and each training tip of the source, A against B; each differs in one thing. */
const differences = {
  /** RNN and LSTM have to remember for up to 39 steps. */
  vanishing: {
    shared: { task: 'adding', seed: 42 },
    both: { steps: 40 },
    a: { cell: 'rnn' },
    b: { cell: 'lstm' },
  },
  /** One gradient of norm 30 throws the weights so far that the next are larger still. */
  exploding: {
    shared: { task: 'adding', seed: 1 },
    both: { cell: 'rnn', steps: 10, init: 'heNormal', optimiser: 'sgd', learningRate: 0.1 },
    a: { clipNorm: 0 },
    b: { clipNorm: 5 },
  },
  /** As many steps of training, each five times as many steps in time, one after the other. */
  slow: {
    shared: { task: 'adding', seed: 42 },
    both: { hiddenSize: 32, sequences: 400, epochs: 4 },
    a: { steps: 20 },
    b: { steps: 100 },
  },
  /** 60 sequences are learned by heart. */
  overfitting: {
    shared: { task: 'first-last', seed: 42 },
    both: { steps: 10, hiddenSize: 24, sequences: 60, epochs: 30 },
    a: { recurrentDropout: 0 },
    b: { recurrentDropout: 0.5 },
  },
  /** An LSTM, too, learns the longer distance later, if at all. */
  'long-range': {
    shared: { task: 'adding', seed: 42 },
    both: { epochs: 6 },
    a: { steps: 20 },
    b: { steps: 60 },
  },
  init: {
    shared: { task: 'adding', seed: 42 },
    both: { cell: 'rnn', steps: 12, hiddenSize: 32, learningRate: 0.003 },
    a: { init: 'orthogonal' },
    b: { init: 'heNormal' },
  },
  clipping: {
    shared: { task: 'adding', seed: 1 },
    both: { cell: 'rnn', steps: 10, optimiser: 'sgd', learningRate: 0.2 },
    a: { clipNorm: 1 },
    b: { clipNorm: 5 },
  },
  'learning-rate': {
    shared: { task: 'adding', seed: 42 },
    both: { epochs: 8 },
    a: { learningRate: 0.3 },
    b: { learningRate: 0.01 },
  },
  /** Padding told to the network, or read as if it were data. */
  batching: {
    shared: { task: 'first-last', seed: 42 },
    both: {},
    a: { padding: 'masked' },
    b: { padding: 'unmasked' },
  },
  'layer-norm': {
    shared: { task: 'adding', seed: 42 },
    both: { steps: 25, epochs: 6 },
    a: { layerNorm: false },
    b: { layerNorm: true },
  },
  /** The comparison for short sequences and for speed. */
  'gru-lstm': {
    shared: { task: 'adding', seed: 42 },
    both: { epochs: 8 },
    a: { cell: 'gru' },
    b: { cell: 'lstm' },
  },
  /** The source's task and sizes, actually trained, with the rate that suits each cell. */
  toy: {
    shared: { task: 'first-last', seed: 42 },
    both: {
      steps: 5,
      hiddenSize: 8,
      init: 'pytorch',
      decay: true,
      weightDecay: 0.1,
      sequences: 1600,
      batchSize: 32,
      epochs: 30,
    },
    a: { cell: 'rnn', learningRate: 0.015 },
    b: { cell: 'lstm', learningRate: 0.03 },
  },
} as const satisfies Record<string, Difference>

export type BenchPreset = keyof typeof differences

export const benchPresetNames = Object.keys(differences) as readonly BenchPreset[]

/** Both runs of an experiment. */
export function benchPreset(name: BenchPreset): BenchOptions {
  const { shared, both, a, b }: Difference = differences[name]
  return { shared, a: { ...benchRunDefaults, ...both, ...a }, b: { ...benchRunDefaults, ...both, ...b } }
}
