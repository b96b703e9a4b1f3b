import type { CellSpec } from '../layers/specification'

/** Whose layout: Keras' layers, ONNX' operators, or the classes and formulas of the source lesson. */
export type WeightLibrary = 'keras' | 'onnx' | 'lesson'

/** How a library lays out the weights of one kind of cell; what is left out is as with us. */
export interface Layout {
  /** Which of our blocks i, f, g, o or r, z, n stands where: block k of the layout is our block order[k]. */
  readonly order: readonly number[]
  /** Whether weights are [inputs, G·h], for row vectors x·W. */
  readonly rowVectors?: boolean
  /** Whether one matrix holds the weights of both x and h, and which comes first. */
  readonly joined?: 'xh' | 'hx'
  /** Two bias vectors: one behind the other, or, when a GRU resets after the product, as two rows. Else one, the sum. */
  readonly biases?: 'joined' | 'rows'
  /** The order of the peepholes, where the library has them: row k is our row peepholes[k] of i, f, o. */
  readonly peepholes?: readonly number[]
  /** The lesson's GRU: it resets before the product, and z writes the candidate. */
  readonly lessonGru?: boolean
}

const keras = { rowVectors: true } as const
const onnx = { biases: 'joined' } as const

/** Every library's layout of every cell. */
export const LAYOUTS: Readonly<Record<WeightLibrary, Readonly<Record<CellSpec['kind'], Layout>>>> = {
  keras: {
    rnn: { ...keras, order: [0] },
    lstm: { ...keras, order: [0, 1, 2, 3] },
    gru: { ...keras, order: [1, 0, 2], biases: 'rows' },
  },
  onnx: {
    rnn: { ...onnx, order: [0] },
    lstm: { ...onnx, order: [0, 3, 1, 2], peepholes: [0, 2, 1] },
    gru: { ...onnx, order: [1, 0, 2] },
  },
  lesson: {
    rnn: { order: [0], rowVectors: true },
    lstm: { order: [0, 1, 3, 2], rowVectors: true, joined: 'xh' },
    gru: { order: [1, 0, 2], joined: 'hx', lessonGru: true },
  },
}
