import { cellWeights } from '../cells/cell-weights'
import type { ParameterSet } from '../layers/network-parameters'
import type { CellSpec, NetworkSpec } from '../layers/specification'
import { expectInteger, expectThat } from '../tensor/expect-number'
import { add, transpose } from '../tensor/linear'
import { concatenate, expectShape, slice, type Tensor, zeros } from '../tensor/tensor'
import { inverse, reorderBlocks } from './blocks'
import { LAYOUTS, type WeightLibrary } from './layouts'
import { flipUpdateGate } from './update-gate'

/**
 * One direction of one layer as another library has it, its blocks in that library's order:
 *
 *               input             recurrent               bias                    blocks
 *     keras     kernel [d, G·h]   recurrent_kernel        [G·h]; of a GRU with    i, f, c, o; z, r, h
 *                                 [h, G·h]                reset_after [2, 3h]
 *     onnx      W [G·h, d]        R [G·h, h]              B [2G·h]                i, o, f, c; z, r, h
 *     lesson    SimpleRNN  W_xh [d, h]   W_hh [h, h]      b_h [h]
 *               SimpleLSTM W [d + h, 4h]                  b [4h]                  i, f, o, g
 *               GRU        W_z, W_r, W_h [h, h + d], one below the other: [3h, h + d]; b [3h]
 *
 * ONNX keeps both directions in one array: W here is its W[0] or W[1]. No bias is `bias: false`.
 */
export interface ForeignWeights {
  readonly input: Tensor
  /** Left out where `input` holds both. */
  readonly recurrent?: Tensor
  readonly bias?: Tensor
  /** ONNX' P [3h], in the order i, o, f. */
  readonly peephole?: Tensor
}

/**
 * Another library's weights as the parameters of one layer and direction of our networks, in PyTorch's layout and under
 * its names, which end in `suffix`: `_l0`, `_l0_reverse`, `_l1` and so on. One bias becomes b_ih, b_hh being 0.
 *
 * The library's options become our specification. A GRU resets after the product when Keras' reset_after or ONNX'
 * linear_before_reset is set, else before; its z keeps the old state. The lesson's GRU is
 * `{ kind: 'gru', reset: 'before', update: 'write' }`. ONNX' P is `peephole: true`; its input_forget is not among our
 * cells; its direction=reverse alone is the forward layer on sequences reversed within their own lengths.
 *
 * Errors: ShapeError naming the array, its shape and the shape wanted; RangeError for peepholes where there are none.
 */
export function fromLayout(
  library: WeightLibrary,
  kind: CellSpec['kind'],
  { input, recurrent, bias, peephole }: ForeignWeights,
  suffix = '_l0',
): ParameterSet {
  const { order, rowVectors, joined, biases, peepholes } = LAYOUTS[library][kind]
  expectThat(
    joined ? !recurrent : recurrent !== undefined,
    'recurrent',
    joined ? 'left out' : 'given',
    recurrent && 'one',
  )
  // As for row vectors, [inputs, G·h], whichever way the library has them.
  const turned = (W: Tensor) => (rowVectors ? W : transpose(W))
  const [inputs = 0, columns = 0] = turned(recurrent ?? input).shape
  const h = joined ? Math.floor(columns / order.length) : inputs
  const rows = order.length * h
  const checked = (name: string, W: Tensor) => {
    const [n = 0] = turned(W).shape
    expectShape(name, W, rowVectors ? [n, rows] : [rows, n])
    return turned(W)
  }
  const W = checked('input', input)
  const both = recurrent ? concatenate([W, checked('recurrent', recurrent)]) : W
  const d = (both.shape[0] ?? 0) - h
  expectInteger('the input size', d, 1)
  const ours = (theirs: Tensor, blocks = order) => reorderBlocks(theirs, inverse(blocks))
  const parameters: Record<string, Tensor> = {
    [`weight_ih${suffix}`]: ours(transpose(slice(both, joined === 'hx' ? h : 0, d))),
    [`weight_hh${suffix}`]: ours(transpose(slice(both, joined === 'hx' ? 0 : d, h))),
  }
  if (bias) {
    const asRows = biases === 'rows' && bias.shape.length === 2
    expectShape('bias', bias, asRows ? [2, rows] : [biases === 'joined' ? 2 * rows : rows])
    const half = (k: number): Tensor => ({ shape: [rows], data: bias.data.slice(k * rows, (k + 1) * rows) })
    parameters[`bias_ih${suffix}`] = ours(half(0))
    parameters[`bias_hh${suffix}`] = bias.data.length > rows ? ours(half(1)) : zeros([rows])
  }
  if (peephole) {
    expectThat(peepholes !== undefined, 'peephole', `left out: ${library} has none for ${kind}`, 'one')
    expectShape('peephole', peephole, [3 * h])
    parameters[`peephole${suffix}`] = { ...ours(peephole, peepholes), shape: [3, h] }
  }
  return parameters
}

/**
 * One layer (counted from 0) and direction of a network in another library's layout; what `fromLayout` says of options
 * holds the other way round. Two biases are summed where the library has one, and the signs of z's block are exchanged
 * where its z means the other thing (see `flipUpdateGate`).
 *
 * Errors: those of `cellWeights`; RangeError for what the library does not have: peepholes, a projection, layer
 * normalisation, a reset after the product.
 */
export function toLayout(
  library: WeightLibrary,
  spec: NetworkSpec,
  parameters: ParameterSet,
  layer = 0,
  direction: 'forward' | 'reverse' = 'forward',
): ForeignWeights {
  const { cell } = spec
  const { order, rowVectors, joined, biases, peepholes, lessonGru = false } = LAYOUTS[library][cell.kind]
  const given = cellWeights(spec, parameters, layer, direction)
  const refuse = (option: unknown, what: string) => expectThat(!option, 'the cell', `one that ${library} has`, what)
  refuse(!peepholes && given.peephole, 'peepholes')
  refuse(given.weightHr, 'a projection')
  refuse(given.normC, 'layer normalisation')
  const resetsAfter = cell.kind === 'gru' && cell.reset !== 'before'
  refuse(lessonGru && resetsAfter, 'a reset after the product')
  const flips = cell.kind === 'gru' && (cell.update === 'write') !== lessonGru
  const { weightIh, weightHh, biasIh, biasHh } = flips ? flipUpdateGate(given) : given
  const theirs = (ours: Tensor) => reorderBlocks(ours, order)
  const turned = (W: Tensor) => (rowVectors ? W : transpose(W))
  const [W, U] = [weightIh, weightHh].map((weight) => transpose(theirs(weight))) as [Tensor, Tensor]
  const arrays: { -readonly [name in keyof ForeignWeights]: ForeignWeights[name] } = joined
    ? { input: turned(concatenate(joined === 'hx' ? [U, W] : [W, U])) }
    : { input: turned(W), recurrent: turned(U) }
  if (biasIh && biasHh) {
    const { data } = concatenate([biasIh, biasHh].map(theirs))
    if (biases === 'joined') arrays.bias = { shape: [data.length], data }
    else if (biases === 'rows' && resetsAfter) arrays.bias = { shape: [2, data.length / 2], data }
    else arrays.bias = theirs(add(biasIh, biasHh))
  }
  if (peepholes && given.peephole) {
    const { data } = reorderBlocks(given.peephole, peepholes)
    arrays.peephole = { shape: [data.length], data }
  }
  return arrays
}
