import type { Localized } from '../../../i18n/locale'
import type { ParameterSpec } from '../../../rnn'
import { cellNames } from '../parameters/cell-names'
import { conventionSentence } from '../parameters/parameter-text'

/** The stack, its convention and the question. */
export function stackPrompt(spec: ParameterSpec): Localized {
  const { cell, inputSize: d, hiddenSize: h, layers = 1, bidirectional, readoutSize: k } = spec
  const convention = conventionSentence(spec)
  const name = cellNames[cell]
  const directions = bidirectional
    ? { zh: '，两个方向的隐藏状态拼接后交给上面', en: ' The states of the two directions are joined.' }
    : { zh: '', en: '' }
  const readout =
    k === undefined
      ? { zh: '，没有读出层', en: 'There is no readout.', asked: '' }
      : {
          zh: `，最上面接一个带偏置的线性读出层，输出 $k = ${k}$ 维`,
          en: `A linear readout with bias on top gives $k = ${k}$ outputs.`,
          asked: ', the readout included',
        }
  return {
    zh: `一个${bidirectional ? '双向' : '单向'}的${latin(name.zh)}，共 $L = ${layers}$ 层，输入维度 $d = ${d}$，${bidirectional ? '每层每个方向的' : '每层的'}隐藏维度 $h = ${h}$${directions.zh}${readout.zh}。${convention.zh}一共有多少个可训练参数？`,
    en: `A ${bidirectional ? 'bidirectional' : 'unidirectional'} ${name.en} has $L = ${layers}$ ${layers === 1 ? 'layer' : 'layers'}, input size $d = ${d}$ and hidden size $h = ${h}$${bidirectional ? ' in each direction' : ''}.${directions.en} ${readout.en} ${convention.en} How many trainable parameters are there${readout.asked}?`,
  }
}

/** A space before a name that begins with a Latin letter. */
function latin(name: string): string {
  return /^[A-Za-z]/.test(name) ? ` ${name}` : name
}

export const layerLabel = (layer: number, several: boolean): Localized =>
  layer === 0
    ? { zh: '第 0 层（所有方向）', en: 'Layer 0, all directions' }
    : several
      ? { zh: '第 1 层起，每一层（所有方向）', en: 'Each layer from layer 1 on, all directions' }
      : { zh: '第 1 层（所有方向）', en: 'Layer 1, all directions' }

export const readoutLabel: Localized = { zh: '读出层', en: 'Readout' }

export const stackHead: readonly Localized[] = [
  { zh: '部分', en: 'Part' },
  { zh: '读到的维度', en: 'Reads' },
  { zh: '个数', en: 'Count' },
]

/** What to think of, then how to begin. */
export function stackHints({
  bidirectional,
  inputSize: d,
  hiddenSize: h,
}: ParameterSpec): readonly [Localized, Localized] {
  return [
    {
      zh: '一层一层地数。关键是每一层的输入有多宽：第 0 层读输入，往上每一层读下面一层的隐藏状态。',
      en: 'Count layer by layer. What matters is how wide each layer’s input is: layer 0 reads the input, and each layer above reads the hidden states below it.',
    },
    bidirectional
      ? {
          zh: `第 0 层的每个方向读 ${d} 个数；往上每个方向读两个方向拼起来的 $2 × ${h}$ 个数。每一层有两套参数。`,
          en: `Each direction of layer 0 reads ${d} numbers; each direction above reads the joined states, $2 × ${h}$ numbers. Every layer has two sets of parameters.`,
        }
      : {
          zh: `第 0 层读 ${d} 个数，往上每一层读 ${h} 个数。`,
          en: `Layer 0 reads ${d} numbers, every layer above ${h}.`,
        },
  ]
}

export const stackWhy: Localized = {
  zh: '“双向就翻倍”只对一层成立：双向时，上面各层的输入也从 $h$ 变成 $2h$，所以总数不止两倍。同理，层数翻倍，参数不一定翻倍，因为第 0 层的输入宽度与众不同。',
  en: '“Both directions double it” holds for one layer only: above it the input grows from $h$ to $2h$ too, so the total more than doubles. Nor do twice the layers mean twice the parameters, since layer 0 has an input width of its own.',
}
