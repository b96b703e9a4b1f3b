import { weightBlocks } from '../../../rnn'
import type { OtherConvention, Slip, Values } from '../../kind'
import { firstRow, type Gate, gateOrder, type WeightSpec } from './gate-rows'
import { directionsOf, stateOf } from './layer-spec'

type Size = readonly [rows: number, columns: number]

/** The shapes that are asked for, by part. */
export function weightShapes(spec: WeightSpec): Readonly<Record<string, Size>> {
  const { cell, inputSize: d, hiddenSize: h, layers, projectionSize: p } = spec
  const rows = weightBlocks(cell) * h
  const state = stateOf(spec)
  return {
    input: [rows, d],
    recurrent: [rows, state],
    ...(layers > 1 && { upper: [rows, directionsOf(spec) * state] as const }),
    ...(p !== undefined && { projection: [p, h] as const }),
  }
}

/** Each shape changed in the same way. */
function each(spec: WeightSpec, change: (size: Size, part: string) => Size | undefined): Values {
  const found: Record<string, Size> = {}
  for (const [part, size] of Object.entries(weightShapes(spec))) {
    const wrong = change(size, part)
    if (wrong && wrong.join() !== size.join()) found[part] = wrong
  }
  return found
}

const transposed = (spec: WeightSpec) => each(spec, ([rows, columns]) => [columns, rows])
const stacked = (part: string) => part !== 'projection'
const inBlocks = (count: number) => (spec: WeightSpec) =>
  each(spec, ([, columns], part) => (stacked(part) ? [count * spec.hiddenSize, columns] : undefined))

/** The ways to get a weight's shape or a gate's rows wrong. */
export const weightSlips: readonly Slip<WeightSpec>[] = [
  {
    id: 'shapes.upper-as-first',
    values: (spec) => (spec.layers > 1 ? { upper: weightShapes(spec).input as Size } : undefined),
    text: () => ({
      zh: '第 1 层的输入不是 $x$，而是第 0 层的隐藏状态。',
      en: 'Layer 1 does not read $x$ but the hidden states of layer 0.',
    }),
  },
  {
    id: 'shapes.upper-one-direction',
    values: (spec) =>
      spec.layers > 1 && spec.bidirectional ? { upper: weightShapes(spec).recurrent as Size } : undefined,
    text: () => ({
      zh: '第 1 层读的是两个方向拼接起来的状态，列数要乘二。',
      en: 'Layer 1 reads the states of both directions joined: twice as many columns.',
    }),
  },
  {
    id: 'shapes.three-blocks',
    values: (spec) => (spec.cell === 'lstm' ? inBlocks(3)(spec) : undefined),
    text: () => ({
      zh: '只叠了三个门，漏了候选：LSTM 的权重是四块叠在一起。',
      en: 'Three gates were stacked, without the candidate: an LSTM’s weights are four blocks on each other.',
    }),
  },
  {
    id: 'shapes.two-blocks',
    values: (spec) => (spec.cell === 'gru' ? inBlocks(2)(spec) : undefined),
    text: () => ({
      zh: '只叠了两个门，漏了候选：GRU 的权重是三块叠在一起。',
      en: 'Two gates were stacked, without the candidate: a GRU’s weights are three blocks on each other.',
    }),
  },
  {
    id: 'shapes.one-block',
    values: inBlocks(1),
    text: () => ({
      zh: '这只是一块：PyTorch 把每个门和候选的权重上下叠成一个矩阵。',
      en: 'This is one block: PyTorch stacks those of all gates and the candidate in one matrix.',
    }),
  },
  {
    id: 'shapes.sizes-swapped',
    values: (spec) => ({ input: [weightBlocks(spec.cell) * spec.inputSize, spec.hiddenSize] }),
    text: () => ({
      zh: '$d$ 与 $h$ 弄反了：行对应隐藏单元，列对应输入。',
      en: '$d$ and $h$ were swapped: rows belong to hidden units, columns to inputs.',
    }),
  },
  {
    id: 'shapes.joined',
    values: (spec) => {
      const [rows, columns] = weightShapes(spec).input ?? [0, 0]
      return { input: [rows, columns + stateOf(spec)], recurrent: [rows, columns + stateOf(spec)] }
    },
    text: () => ({
      zh: '这是把 $x$ 和 $h$ 的权重合在一起的矩阵：PyTorch 把 `weight_ih` 与 `weight_hh` 分开。',
      en: 'This is one matrix for $x$ and $h$ together: PyTorch keeps `weight_ih` and `weight_hh` apart.',
    }),
  },
  {
    id: 'shapes.not-projected',
    values: (spec) =>
      spec.projectionSize === undefined
        ? undefined
        : each(spec, ([rows], part) => {
            if (part === 'recurrent') return [rows, spec.hiddenSize]
            return part === 'upper' ? [rows, directionsOf(spec) * spec.hiddenSize] : undefined
          }),
    text: () => ({
      zh: '读到的隐藏状态已经投影过：列数是 `proj_size`，不是 `hidden_size`。',
      en: 'What is read is the projected hidden state: `proj_size` columns, not `hidden_size`.',
    }),
  },
  {
    id: 'shapes.transposed',
    values: (spec) => (spec.projectionSize === undefined ? undefined : transposed(spec)),
    text: () => ({
      zh: '行和列反了：PyTorch 的权重是（输出，输入）。',
      en: 'Rows and columns are the wrong way round: PyTorch’s weights are (outputs, inputs).',
    }),
  },
  {
    id: 'shapes.block-number',
    values: ({ cell, gate, hiddenSize }) => ({ row: firstRow(gateOrder[cell], gate, hiddenSize) / hiddenSize }),
    text: () => ({
      zh: '这是第几块，不是第几行：每一块有 $h$ 行。',
      en: 'This is the number of the block, not of the row: each block has $h$ rows.',
    }),
  },
  {
    id: 'shapes.rows-from-one',
    values: ({ cell, gate, hiddenSize }) => ({ row: firstRow(gateOrder[cell], gate, hiddenSize) + 1 }),
    text: () => ({
      zh: '从 1 数起了：题目要求行号从 0 数起。',
      en: 'Counted from 1: the question counts rows from 0.',
    }),
  },
  {
    id: 'shapes.formula-order',
    // The GRU's formulas have the order of other libraries, which is no slip.
    values: ({ cell, gate, hiddenSize }) => {
      if (cell === 'gru' || (gate !== 'f' && gate !== 'i')) return undefined
      return { row: firstRow(['f', 'i', 'g', 'o'], gate, hiddenSize) }
    },
    text: () => ({
      zh: '这是公式里先写遗忘门的次序：PyTorch 叠的次序是 $i$、$f$、$g$、$o$。',
      en: 'This goes by formulas that begin with the forget gate: PyTorch stacks $i$, $f$, $g$, $o$.',
    }),
  },
]

/** Another library's order of the blocks. */
function orderOf(
  id: string,
  name: OtherConvention<WeightSpec>['name'],
  orders: Partial<Record<WeightSpec['cell'], readonly Gate[]>>,
): OtherConvention<WeightSpec> {
  return {
    id,
    name,
    values: ({ cell, gate, hiddenSize }) => {
      const order = orders[cell]
      const row = order && firstRow(order, gate, hiddenSize)
      return row === undefined || row === firstRow(gateOrder[cell], gate, hiddenSize) ? undefined : { row }
    },
    text: ({ cell }) => {
      const order = gateOrder[cell].map((gate) => `$${gate}$`)
      return {
        zh: `这是另一种次序（${name.zh}）；PyTorch 的次序是 ${order.join('、')}。`,
        en: `This is the order of ${name.en}; PyTorch’s is ${order.join(', ')}.`,
      }
    },
  }
}

export const weightConventions: readonly OtherConvention<WeightSpec>[] = [
  {
    id: 'shapes.row-vectors',
    name: { zh: 'Keras 的行向量布局', en: 'Keras’s layout for row vectors' },
    values: (spec) => (spec.projectionSize === undefined ? transposed(spec) : undefined),
    text: () => ({
      zh: '这是 Keras 的布局，算 $xW$，权重是（输入，输出）；PyTorch 存的是（输出，输入）。',
      en: 'This is Keras’s layout for $xW$, weights as (inputs, outputs); PyTorch stores (outputs, inputs).',
    }),
  },
  orderOf('shapes.rows-onnx', { zh: 'ONNX', en: 'ONNX' }, { lstm: ['i', 'o', 'f', 'g'], gru: ['z', 'r', 'n'] }),
  orderOf('shapes.rows-keras', { zh: 'Keras', en: 'Keras' }, { gru: ['z', 'r', 'n'] }),
  orderOf('shapes.rows-source', { zh: '原文的代码', en: 'the source’s code' }, { lstm: ['i', 'f', 'o', 'g'] }),
]
