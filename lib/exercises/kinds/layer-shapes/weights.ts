import { formatShape, networkShapes } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Part } from '../../kind'
import { code, codeBlock, paragraph, table } from '../../text'
import { shapeLabel } from './batch-text'
import { firstRow, firstRowByRunning, type Gate, gateNames, gateOrder, type WeightSpec } from './gate-rows'
import { constructorCode } from './layer-code'
import { directionsOf, drawLayer, networkOf, stateOf } from './layer-spec'
import { weightConventions, weightShapes, weightSlips } from './weight-slips'

/** Which tensor each part asks for. */
function namesOf({ bidirectional }: WeightSpec): Readonly<Record<string, string>> {
  return {
    input: 'weight_ih_l0',
    recurrent: 'weight_hh_l0',
    upper: bidirectional ? 'weight_ih_l1_reverse' : 'weight_ih_l1',
    projection: 'weight_hr_l0',
  }
}

const head = [
  { zh: '张量', en: 'Tensor' },
  { zh: '读什么', en: 'What it reads' },
  { zh: '形状', en: 'Shape' },
]
const reads: Readonly<Record<string, { zh: string; en: string }>> = {
  input: { zh: '输入 $x$', en: 'the input $x$' },
  recurrent: { zh: '自己上一步的隐藏状态', en: 'its own hidden state of the step before' },
  upper: { zh: '第 0 层的隐藏状态', en: 'the hidden states of layer 0' },
  projection: { zh: '细胞的输出 $o ⊙ tanh(C)$', en: 'the cell’s output $o ⊙ tanh(C)$' },
}

/** The shapes of a PyTorch layer's weights, and where a gate stands in them. */
export const weightShapesKind: Kind<WeightSpec> = {
  id: 'shapes.weights',
  group: 'shapes',
  name: { zh: '权重的形状与行序', en: 'Shapes and row order of weights' },
  lesson: 'lstm',
  anchor: 'layouts',
  levels: 3,
  draw: (random, level) => {
    const layer = drawLayer(random, level, ['lstm', 'gru'])
    const cell = layer.cell === 'gru' ? 'gru' : 'lstm'
    const gates: readonly Gate[] = gateOrder[cell]
    return { ...layer, cell, layers: level === 1 ? 1 : 2, gate: pick(random, gates.slice(1)) }
  },
  pose: (spec) => {
    const names = namesOf(spec)
    const shapes = new Map(networkShapes(networkOf(spec)).map(({ name, shape }) => [name, shape]))
    const asked = Object.keys(weightShapes(spec)).map((part) => {
      const name = names[part] ?? ''
      return { part, name, shape: shapes.get(name) ?? [] }
    })
    const { cell, gate, hiddenSize: h } = spec
    const key = firstRow(gateOrder[cell], gate, h)
    const { zh: gateZh, en: gateEn } = gateNames[gate]
    const block = key / h
    const order = gateOrder[cell].map((one) => `$${one}$`)
    return {
      prompt: [
        codeBlock('python', constructorCode(spec, false)),
        paragraph({
          zh: `按 PyTorch 的约定，下列权重各是什么形状？\`weight_ih_l0\` 里${gateZh} $${gate}$ 的那一块从第几行开始（行号从 0 数起）？`,
          en: `By PyTorch’s conventions, what shapes have the weights below? And at which row of \`weight_ih_l0\` does the block of the ${gateEn} $${gate}$ begin, counting rows from 0?`,
        }),
      ],
      parts: [
        ...asked.map(
          ({ part, name, shape }): Part => ({
            id: part,
            label: shapeLabel(name),
            answer: { form: 'shape', key: shape },
          }),
        ),
        {
          id: 'row',
          label: { zh: `${gateZh}的第一行`, en: `First row of the ${gateEn}` },
          answer: { form: 'integer', key },
        },
      ],
      hints: [
        {
          zh: 'PyTorch 的权重是（输出，输入），每个门和候选的块上下叠起来。每个矩阵读的是什么，列数就是它有多宽。',
          en: 'PyTorch’s weights are (outputs, inputs), the blocks of gates and candidate stacked on each other. A matrix has as many columns as what it reads is wide.',
        },
        {
          zh: `${cell === 'gru' ? 'GRU' : 'LSTM'} 从上到下的次序是 ${order.join('、')}，每块 $h = ${h}$ 行。`,
          en: `From top to bottom ${cell === 'gru' ? 'a GRU' : 'an LSTM'} has ${order.join(', ')}, $h = ${h}$ rows each.`,
        },
      ],
      solution: [
        table(
          head,
          asked.map(({ part, name, shape }) => [code(name), reads[part] ?? '', formatShape(shape)]),
        ),
        paragraph({
          zh: `一个方向的隐藏状态有 ${stateOf(spec)} 个数，方向数 $D = ${directionsOf(spec)}$。次序是 ${order.join('、')}，$${gate}$ 前面有 ${block} 块，所以从这一行开始：$${block} × ${h} = ${key}$`,
          en: `One direction’s hidden state has ${stateOf(spec)} numbers, and $D = ${directionsOf(spec)}$. The order is ${order.join(', ')}: before $${gate}$ there are ${block}, so it begins at row $${block} × ${h} = ${key}$`,
        }),
      ],
      why: {
        zh: '形状由“读什么、算几块”决定，次序则是约定：次序弄错不会报错，数值却全错。搬权重之后要用同一个输入跑一遍，逐个数比较。',
        en: 'Shapes follow from what is read and how many blocks there are; the order is a convention. Get it wrong and nothing complains, but every number is off. After porting weights, run the same input through both and compare.',
      },
    }
  },
  recount: (spec) => ({ ...weightShapes(spec), row: firstRowByRunning(spec) }),
  slips: weightSlips,
  conventions: weightConventions,
}
