import type { Localized } from '../../../i18n/locale'
import type { ParameterSpec } from '../../../rnn'
import { conventionSentence } from '../parameters/parameter-text'

const LAYERS: Readonly<Record<number, Localized>> = {
  1: { zh: '单层', en: 'A single-layer' },
  2: { zh: '两层的', en: 'A two-layer' },
}

/** The network, its option, its convention and the question. */
export function variantPrompt(spec: ParameterSpec): Localized {
  const { inputSize: d, hiddenSize: h, layers = 1, bidirectional, projectionSize: p } = spec
  const stack = LAYERS[layers] ?? { zh: '', en: '' }
  const direction = bidirectional
    ? { zh: '双向', en: 'bidirectional', each: { zh: '（每个方向）', en: ' in each direction' } }
    : { zh: '单向', en: 'unidirectional', each: { zh: '', en: '' } }
  const convention = p === undefined ? peepholeConvention : conventionSentence(spec)
  const option =
    p === undefined
      ? {
          zh: '带窥孔连接：遗忘门和输入门还看 $C_{t-1}$，输出门还看 $C_t$',
          en: 'It has peepholes: forget and input gate also see $C_{t-1}$, the output gate also sees $C_t$',
        }
      : {
          zh: `隐藏状态投影到 $p = ${p}$ 维（${'`proj_size`'}）`,
          en: `Its hidden state is projected to $p = ${p}$ numbers (${'`proj_size`'})`,
        }
  return {
    zh: `一个${stack.zh}${direction.zh} LSTM，输入维度 $d = ${d}$，隐藏维度 $h = ${h}$${direction.each.zh}，${option.zh}。${convention.zh}它一共有多少个可训练参数？`,
    en: `${stack.en} ${direction.en} LSTM has input size $d = ${d}$ and hidden size $h = ${h}$${direction.each.en}. ${option.en}. ${convention.en} How many trainable parameters does it have?`,
  }
}

/** No library has them, so the count is the textbook's. */
const peepholeConvention: Localized = {
  zh: '窥孔按元素相乘；每组权重有一个偏置向量。',
  en: 'Peepholes act unit by unit; each block of weights has one bias vector.',
}

export const variantLabels = {
  recurrent: { zh: '`weight_hh_l0` 的个数', en: 'Entries of `weight_hh_l0`' },
  projection: { zh: '`weight_hr_l0` 的个数', en: 'Entries of `weight_hr_l0`' },
  peepholes: { zh: '一层、一个方向的窥孔权重', en: 'Peephole weights of one layer and direction' },
} satisfies Record<string, Localized>

export const projectionHints = ({
  hiddenSize: h,
  projectionSize: p,
}: ParameterSpec): readonly [Localized, Localized] => [
  {
    zh: '先想清楚谁变窄了：投影之后的隐藏状态是 $p$ 维，门和细胞状态还是 $h$ 维。凡是读隐藏状态的权重，列数都变成 $p$。',
    en: 'First see what becomes narrower: the hidden state after the projection has $p$ numbers; gates and cell state keep $h$. Whatever reads a hidden state has $p$ columns.',
  },
  {
    zh: `每组循环权重是 $${h} × ${p}$，共四组；投影矩阵是 $${p} × ${h}$，只有一个，没有偏置。`,
    en: `A block of recurrent weights is $${h} × ${p}$, and there are four; the projection matrix is $${p} × ${h}$, just one, without bias.`,
  },
]

export const peepholeHints = ({ hiddenSize: h }: ParameterSpec): readonly [Localized, Localized] => [
  {
    zh: '先数普通的 LSTM，再问：哪几个门看细胞状态，每个门要几个数？',
    en: 'Count the plain LSTM first. Then ask which gates look at the cell state, and how many numbers each of them needs.',
  },
  {
    zh: `窥孔是逐元素的乘法，每个门一个长 $h = ${h}$ 的向量；候选没有窥孔。`,
    en: `A peephole is a product unit by unit, one vector of length $h = ${h}$ for each gate; the candidate has none.`,
  },
]

export const projectionWhy: Localized = {
  zh: '投影省的是循环权重：它们随 $ph$ 增长，不再随 $h²$ 增长，所以细胞状态可以很宽而参数不多。读出层和上面一层看到的也只有 $p$ 维，细胞状态仍是 $h$ 维。',
  en: 'What a projection saves is recurrent weights: they grow with $ph$ and no longer with $h²$, so a cell state can be wide at little cost. Readout and upper layer see $p$ numbers as well; the cell state keeps $h$.',
}

export const peepholeWhy: Localized = {
  zh: '窥孔让门直接看到细胞状态，代价很小：只随 $h$ 增长，而循环权重随 $h²$ 增长。候选没有窥孔，所以是三份，不是四份。',
  en: 'Peepholes let the gates see the cell state directly, at little cost: they grow with $h$, recurrent weights with $h²$. The candidate has none, so there are three, not four.',
}

/** Below a table of the forward tensors. */
export const reverseAlike: Localized = {
  zh: '反向的张量与正向的一样多，所以每层乘二。',
  en: 'The reverse direction has as many again, so every layer counts twice.',
}

/** The last line of a solution. */
export function totalLine(symbols: string, numbers: string, total: number): Localized {
  return {
    zh: `相加：$${symbols} = ${numbers} = ${total}$`,
    en: `Together: $${symbols} = ${numbers} = ${total}$`,
  }
}
