import {
  type Cell,
  type Convention,
  countParameters,
  initialParameters,
  type ParameterSpec,
  parameterTensors,
  RandomState,
  runNetwork,
  sizeOf,
  zeros,
} from '../rnn'
import type { Argument } from './value-expression'
import { decimals, type Values, whole } from './value-kinds'

const count = (spec: ParameterSpec) => countParameters(parameterTensors(spec))

const cells: readonly string[] = ['rnn', 'lstm', 'gru'] satisfies Cell[]
const conventions: readonly string[] = ['textbook', 'pytorch', 'keras'] satisfies Convention[]

/** `(cell, convention, d, h, L, D)`: a stack of L layers in D directions. */
function stack([cell, convention, ...sizes]: readonly Argument[]): string {
  const [d, h, layers, directions] = sizes.map(Number)
  if (!cells.includes(String(cell)) || !conventions.includes(String(convention)) || sizes.length !== 4) {
    throw new Error('wanted (cell, convention, d, h, layers, directions)')
  }
  const spec = { cell, convention, inputSize: d, hiddenSize: h, layers, bidirectional: directions === 2 }
  return String(count(spec as ParameterSpec))
}

/** The lesson's language model: embedding [V, e], one LSTM layer, logits over V. */
const model = (convention: Convention) => (V: number, e: number, h: number) =>
  count({ cell: 'lstm', convention, inputSize: e, hiddenSize: h, vocabularySize: V, readoutSize: V })

const languageModel = model('pytorch')

const lstmLayer = (e: number, h: number) => count({ cell: 'lstm', convention: 'pytorch', inputSize: e, hiddenSize: h })

const percent = (part: number, whole: number) => (100 * part) / whole

/** Shapes of a real run: B = 2 sequences of T = 5 steps, d = 3, h = 8, two layers, both directions; batch first. */
function shapes(): Readonly<Record<string, readonly number[]>> {
  const spec = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 8, layers: 2, bidirectional: true } as const
  const run = runNetwork(spec, initialParameters(spec, new RandomState(0)), { inputs: zeros([2, 5, 3]) })
  return { output: run.outputs.shape, h: run.final.h.shape, c: run.final.c?.shape ?? [] }
}

/** Numbers of the lesson on counting: stacks, whole models, output shapes, and the ways to get a count wrong. */
export const countingValues: Values = {
  'count.stack': stack,
  'count.language_model': whole(languageModel),
  'count.language_model.onebias': whole(model('textbook')),
  'count.language_model.noembedding': whole((V, e, h) => languageModel(V, e, h) - sizeOf([V, e])),
  'count.share.embedding': decimals((V, e, h) => percent(sizeOf([V, e]), languageModel(V, e, h))),
  'count.share.lstm': decimals((V, e, h) => percent(lstmLayer(e, h), languageModel(V, e, h))),
  'count.share.readout': decimals((V, e, h) => percent(sizeOf([V, h]) + V, languageModel(V, e, h))),
  'count.readout': whole((h, k) => sizeOf([k, h]) + k),
  // G (dh + h² + nh) with any number of blocks and biases, and the same without the square.
  'count.blocks': whole((G, d, h, n) => G * (sizeOf([h, d]) + sizeOf([h, h]) + n * h)),
  'count.nosquare': whole((G, d, h, n) => G * (sizeOf([h, d]) + n * h)),
  // What is counted when every layer and direction is taken for a copy of the first.
  'count.copies': whole((d, h, copies) => copies * lstmLayer(d, h)),
  // What is counted when the layers above the first are thought to read one direction only.
  'count.narrow': whole((d, h, layers, directions) => directions * (lstmLayer(d, h) + (layers - 1) * lstmLayer(h, h))),
  'count.ratio.keras': decimals((d, h) =>
    percent(
      count({ cell: 'gru', convention: 'keras', inputSize: d, hiddenSize: h }),
      count({ cell: 'lstm', convention: 'keras', inputSize: d, hiddenSize: h }),
    ),
  ),
  'count.shape': ([name, axis]) => {
    const size = shapes()[String(name)]?.[Number(axis)]
    if (size === undefined) throw new Error(`wanted output, h or c and an axis, got ${name}, ${axis}`)
    return String(size)
  },
}
