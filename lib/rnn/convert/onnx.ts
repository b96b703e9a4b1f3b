import { cellWeights } from '../cells/cell-weights'
import { type ParameterSet, weightBlocksOf } from '../layers/network-parameters'
import type { CellSpec, NetworkSpec } from '../layers/specification'
import { concatenate, expectShape, formatShape, row, ShapeError, type Tensor } from '../tensor/tensor'
import { entries, inverse, reorderBlocks } from './blocks'
import { refuseForeign } from './foreign-options'

/**
 * The weights of an ONNX operator (RNN, LSTM, GRU), D directions on the first axis: forward, then reverse. Blocks of
 * rows in the order i, o, f, c of LSTM and z, r, h of GRU.
 */
export interface OnnxWeights {
  /** [D, G·h, d] */
  readonly W: Tensor
  /** [D, G·h, h] */
  readonly R: Tensor
  /** [D, 2G·h], the input's biases before the recurrent ones; no biases when it is left out. */
  readonly B?: Tensor
  /** Peepholes of LSTM [D, 3h] in the order i, o, f. */
  readonly P?: Tensor
}

/** Which of our blocks stand where in ONNX' order: i, o, f, c are our blocks 0, 3, 1, 2; z, r, h are 1, 0, 2. */
const ORDER = { rnn: [0], lstm: [0, 3, 1, 2], gru: [1, 0, 2] } as const
/** ONNX' peepholes i, o, f are our rows 0, 2, 1. */
const PEEPHOLES = [0, 2, 1] as const

/** The suffix of a direction's names. */
const suffixOf = (layer: number, direction: number) => `_l${layer}${direction === 0 ? '' : '_reverse'}`

/**
 * An ONNX operator's weights as the parameters of one layer of a network, under the suffixes `_l0` and, with two
 * directions, `_l0_reverse` (or those of another `layer`). The operator's attributes become our specification:
 * linear_before_reset=1 is `reset: 'after'`, 0 (ONNX' default) `'before'`; z keeps the old state; P is `peephole: true`;
 * no B is `bias: false`. ONNX' input_forget=1 (f = 1 − i) is not among our cells.
 *
 * direction='reverse' alone has D = 1 and comes out under `_l0` as well: it is the forward layer on sequences that are
 * reversed, each within its own length, its outputs reversed back in the same way. Its final state needs no change.
 *
 * Errors: ShapeError naming the array, its shape and the shape wanted.
 */
export function fromOnnx(kind: CellSpec['kind'], { W, R, B, P }: OnnxWeights, layer = 0): ParameterSet {
  const [directions = 0, , h = 0] = R.shape
  const rows = weightBlocksOf[kind] * h
  if (R.shape.length !== 3 || (directions !== 1 && directions !== 2)) {
    throw new ShapeError(`R must have shape (1 or 2, G·h, h), got ${formatShape(R.shape)}`)
  }
  expectShape('R', R, [directions, rows, h])
  expectShape('W', W, [directions, rows, W.shape[2] ?? 0])
  if (B) expectShape('B', B, [directions, 2 * rows])
  if (P && kind !== 'lstm') throw new RangeError(`only an LSTM has peepholes P, not ${kind}`)
  if (P) expectShape('P', P, [directions, 3 * h])

  const ours = (theirs: Tensor) => reorderBlocks(theirs, inverse(ORDER[kind]))
  const parameters: Record<string, Tensor> = {}
  for (let direction = 0; direction < directions; direction++) {
    const suffix = suffixOf(layer, direction)
    parameters[`weight_ih${suffix}`] = ours(row(W, direction))
    parameters[`weight_hh${suffix}`] = ours(row(R, direction))
    if (B) {
      const halves = { shape: [2, rows], data: row(B, direction).data }
      parameters[`bias_ih${suffix}`] = ours(row(halves, 0))
      parameters[`bias_hh${suffix}`] = ours(row(halves, 1))
    }
    if (P) {
      const theirs = { shape: [3, h], data: row(P, direction).data }
      parameters[`peephole${suffix}`] = reorderBlocks(theirs, inverse(PEEPHOLES))
    }
  }
  return parameters
}

/**
 * One layer (counted from 0) of a network as the weights of an ONNX operator, both directions when it has two; the
 * operator's attributes follow from the specification as `fromOnnx` says.
 *
 * Errors: those of `cellWeights`; RangeError for what ONNX does not have: projection, layer normalisation, a z that
 * writes.
 */
export function toOnnx(spec: NetworkSpec, parameters: ParameterSet, layer = 0): OnnxWeights {
  const { cell } = spec
  const directions = (['forward', 'reverse'] as const).slice(0, spec.bidirectional ? 2 : 1)
  const weights = directions.map((direction) => cellWeights(spec, parameters, layer, direction))
  for (const each of weights) refuseForeign('ONNX', cell, each, ['peephole'])
  const theirs = (ours: Tensor) => reorderBlocks(ours, ORDER[cell.kind])
  return {
    W: entries(weights.map(({ weightIh }) => theirs(weightIh))),
    R: entries(weights.map(({ weightHh }) => theirs(weightHh))),
    B: whole(weights.map(({ biasIh, biasHh }) => biasIh && biasHh && concatenate([theirs(biasIh), theirs(biasHh)]))),
    P: whole(weights.map(({ peephole }) => peephole && flat(reorderBlocks(peephole, PEEPHOLES)))),
  }
}

/** The numbers of a tensor as a vector. */
function flat({ data }: Tensor): Tensor {
  return { shape: [data.length], data }
}

/** What every direction has, stacked; or nothing, where none has it. */
function whole(tensors: readonly (Tensor | undefined)[]): Tensor | undefined {
  const present = tensors.filter((tensor) => tensor !== undefined)
  return present.length > 0 ? entries(present) : undefined
}
