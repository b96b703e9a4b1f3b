import { attentionWork, blockWork, evenWith, recurrentWork } from '../labs/attention-costs'
import {
  activationMemory,
  type Cell,
  kvCacheMemory,
  type LayerStack,
  maximumPathLength,
  recurrentStateMemory,
  sequentialSteps,
  weightBlocks,
} from '../rnn'
import { decimals, type Values, whole } from './value-kinds'

const MIB = 2 ** 20
const GIB = 2 ** 30
/** Bytes of a float16. */
const HALF = 2

const steps = (stack: Omit<LayerStack, 'layers'>) => whole((layers, n) => sequentialSteps({ ...stack, layers }, n))
const path = (kind: LayerStack['kind']) => whole((layers, n) => maximumPathLength({ kind, layers }, n))

/** A recurrent layer as wide as its input, d = h. */
const recurrent = (cell: Cell) => (d: number, n: number) => recurrentWork(cell, d, n)

/** @throws when attention takes as many multiply–adds for every n */
const even = (cell: Cell) => (d: number) => {
  const n = evenWith(cell, d)
  if (n === undefined) throw new Error(`attention is never cheaper than ${cell} at d = ${d}`)
  return n
}

/** What an LSTM as deep as a Transformer carries from token to token: h and c of each layer. */
const state = (layers: number, d: number) =>
  recurrentStateMemory({ cell: { kind: 'lstm' }, inputSize: d, hiddenSize: d, layers }, { bytes: HALF })

const cache = (layers: number, n: number, heads: number, headSize: number, kvHeads: number) =>
  kvCacheMemory({ layers, heads, headSize, kvHeads }, n, { bytes: HALF })

/** What backpropagation through time keeps of one LSTM layer, one sequence. */
const lstmActivations = (d: number, n: number) =>
  activationMemory({ cell: { kind: 'lstm' }, inputSize: d, hiddenSize: d }, n, { bytes: HALF })

/** Layers of kernel size k until a stack sees n positions, its dilation multiplied by `growth` from layer to layer. */
const layersToSee = (receptiveField: (k: number, layers: number) => number) => (k: number, n: number) => {
  let layers = 1
  while (receptiveField(k, layers) < n) layers++
  return layers
}

/** The positions that an output of a stack of dilated convolutions depends on: 1 + Σ_l (k − 1)·dilation_l. */
const receptiveField = (dilation: (k: number, layer: number) => number) => (k: number, layers: number) =>
  Array.from({ length: layers }, (_, layer) => (k - 1) * dilation(k, layer)).reduce((total, more) => total + more, 1)
const byKernel = receptiveField((k, layer) => k ** layer)
const byTwo = receptiveField((_, layer) => 2 ** layer)

/** Steps, paths, work and memory of recurrent layers and of self-attention. */
export const architectureValues: Values = {
  // L, n
  'steps.recurrent': steps({ kind: 'recurrent' }),
  'steps.bidirectional': steps({ kind: 'recurrent', bidirectional: true }),
  'steps.attention': steps({ kind: 'self-attention' }),
  'path.recurrent': path('recurrent'),
  'path.attention': path('self-attention'),
  // While generating, each token passes through all layers and waits for the one before.
  'steps.generating': whole((layers, n) => layers * n),
  // d, n
  'work.rnn': whole(recurrent('rnn')),
  'work.gru': whole(recurrent('gru')),
  'work.lstm': whole(recurrent('lstm')),
  'work.attention': whole(attentionWork),
  'work.block': whole(blockWork),
  'work.ratio.attention': decimals((d, n) => attentionWork(d, n) / recurrent('lstm')(d, n)),
  'work.ratio.gru': decimals((d) => recurrent('gru')(d, 1) / recurrent('lstm')(d, 1)),
  'work.even.gru': whole(even('gru')),
  'work.even.lstm': whole(even('lstm')),
  // How many times the LSTM's width gives a GRU, d = h, as many weights: 3·2h² against 4·2h².
  'width.gru': decimals(() => Math.sqrt(weightBlocks('lstm') / weightBlocks('gru'))),
  // L, n, heads, their width, heads of keys and values
  'memory.cache.gib': decimals((layers, n, heads, size, kvHeads) => cache(layers, n, heads, size, kvHeads) / GIB),
  'memory.state.mib': decimals((layers, d) => state(layers, d) / MIB),
  // How many tokens' keys and values take as much as the state of an LSTM of the same depth and width.
  'memory.even': whole((layers, d) => state(layers, d) / cache(layers, 1, 1, d, 1)),
  'memory.lstm.mib': decimals((d, n) => lstmActivations(d, n) / MIB),
  'memory.scores.gib': decimals((heads, n) => (heads * n * n * HALF) / GIB),
  // k, L; then k, n
  'field.kernel': whole(byKernel),
  'field.two': whole(byTwo),
  'field.kernel.layers': whole(layersToSee(byKernel)),
  'field.two.layers': whole(layersToSee(byTwo)),
}
