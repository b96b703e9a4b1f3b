import type { Localized } from '../../../i18n/locale'
import { biasVectors, type Cell, type Convention, type ParameterPart, type ParameterSpec } from '../../../rnn'

/** The layer in question, as the subject of the prompt. */
const subjects: Readonly<Record<Cell, Localized>> = {
  rnn: { zh: '一个单向的普通 RNN 层', en: 'A unidirectional vanilla RNN layer' },
  lstm: { zh: '一个单向的 LSTM 层', en: 'A unidirectional LSTM layer' },
  gru: { zh: '一个单向的 GRU 层', en: 'A unidirectional GRU layer' },
}

/** What a convention is called in running text. */
export const conventionNames: Readonly<Record<Convention, Localized>> = {
  textbook: { zh: '教科书', en: 'textbook' },
  pytorch: { zh: 'PyTorch', en: 'PyTorch' },
  keras: { zh: 'Keras', en: 'Keras' },
}

/** What a tensor is for. */
export const partNames: Readonly<Record<ParameterPart, Localized>> = {
  input: { zh: '输入权重', en: 'input weights' },
  recurrent: { zh: '循环权重', en: 'recurrent weights' },
  bias: { zh: '偏置', en: 'bias' },
  readout: { zh: '读出权重', en: 'readout weights' },
  'readout-bias': { zh: '读出偏置', en: 'readout bias' },
}

/** What the layer is called in each framework. */
const layers: Readonly<Record<Exclude<Convention, 'textbook'>, Readonly<Record<Cell, string>>>> = {
  pytorch: { rnn: 'nn.RNN', lstm: 'nn.LSTM', gru: 'nn.GRU' },
  keras: { rnn: 'SimpleRNN', lstm: 'LSTM', gru: 'GRU' },
}

/** The convention by name with what it means for the biases: the sentence that makes a count unambiguous. */
export function conventionSentence({ cell, convention }: ParameterSpec): Localized {
  const biases =
    biasVectors(cell, convention) === 1
      ? { zh: '每组权重有一个偏置向量', en: 'each block of weights has one bias vector' }
      : {
          zh: '每组权重有两个偏置向量，输入侧和循环侧各一个',
          en: 'each block of weights has two bias vectors, one on the input side and one on the recurrent side',
        }
  if (convention === 'textbook') {
    return { zh: `按教科书约定：${biases.zh}。`, en: `Use the textbook convention: ${biases.en}.` }
  }
  const name = conventionNames[convention]
  const layer = layers[convention][cell]
  const resetsAfter = convention === 'keras' && cell === 'gru'
  return {
    zh: `按 ${name.zh} 约定（${layer}，${resetsAfter ? '默认 reset_after=True' : '默认设置'}）：${biases.zh}。`,
    en: `Use the ${name.en} convention (${layer}, ${resetsAfter ? 'default reset_after=True' : 'default settings'}): ${biases.en}.`,
  }
}

/** The question itself: sizes, convention, and whether a readout counts. */
export function promptText(spec: ParameterSpec): Localized {
  const { cell, inputSize: d, hiddenSize: h, readoutSize: k } = spec
  const subject = subjects[cell]
  const convention = conventionSentence(spec)
  if (k === undefined) {
    return {
      zh: `${subject.zh}，输入维度 $d = ${d}$，隐藏维度 $h = ${h}$，没有读出层。${convention.zh}它一共有多少个可训练参数？`,
      en: `${subject.en} has input size $d = ${d}$ and hidden size $h = ${h}$, and no readout. ${convention.en} How many trainable parameters does it have?`,
    }
  }
  return {
    zh: `${subject.zh}，输入维度 $d = ${d}$，隐藏维度 $h = ${h}$，后接一个带偏置的线性读出层，输出维度 $k = ${k}$。${convention.zh}连同读出层一共有多少个可训练参数？`,
    en: `${subject.en} has input size $d = ${d}$ and hidden size $h = ${h}$; a linear readout with bias turns its hidden state into $k = ${k}$ outputs. ${convention.en} How many trainable parameters are there, the readout included?`,
  }
}

const blockSentences: Readonly<Record<Cell, Localized>> = {
  rnn: { zh: '普通 RNN 只有一组权重。', en: 'A vanilla RNN has one block of weights.' },
  lstm: {
    zh: 'LSTM 有四组权重：遗忘门、输入门、输出门和候选。',
    en: 'An LSTM has four blocks of weights: forget, input and output gate, and the candidate.',
  },
  gru: {
    zh: 'GRU 有三组权重：更新门、重置门和候选。',
    en: 'A GRU has three blocks of weights: update and reset gate, and the candidate.',
  },
}

/** The closing line of a solution: how many blocks there are and why, then the formula with the total. */
export function summaryText({ cell }: ParameterSpec, symbolic: string, substituted: string, key: number): Localized {
  const blocks = blockSentences[cell]
  const equation = symbolic === substituted ? symbolic : `${symbolic} = ${substituted}`
  return {
    zh: `${blocks.zh}把各张量的元素数相加：$${equation} = ${key}$`,
    en: `${blocks.en} Adding up the entries of all tensors: $${equation} = ${key}$`,
  }
}

/** The first two hints: which tensors to list, and how to begin. */
export function hintTexts(spec: ParameterSpec, symbolic: string): readonly [Localized, Localized] {
  const blocks = blockSentences[spec.cell]
  const { inputSize: d, hiddenSize: h } = spec
  return [
    {
      zh: `${blocks.zh}每一组里有输入权重、循环权重和偏置；先写下每个张量的形状，再相加。`,
      en: `${blocks.en} Each holds input weights, recurrent weights and biases: write down the shape of every tensor before adding.`,
    },
    {
      zh: `一组输入权重有 $h × d = ${h} × ${d}$ 个数，一组循环权重有 $h × h = ${h} × ${h}$ 个。总数是 $${symbolic}$。`,
      en: `One block of input weights has $h × d = ${h} × ${d}$ entries, one of recurrent weights $h × h = ${h} × ${h}$. The total is $${symbolic}$.`,
    },
  ]
}

/** What to take away. */
export const whyText: Localized = {
  zh: '参数个数只由各维度、权重组数和偏置约定决定，与序列长度无关，因为每一步用的是同一组参数。两个数对不上时，先对约定：PyTorch 的每组权重有两个偏置向量。',
  en: 'The count depends on the sizes, the number of blocks and the convention for biases, and not on the length of the sequence, since every step uses the same parameters. Where two counts differ, compare the conventions first: PyTorch has two bias vectors in each block.',
}

export const totalLabel: Localized = { zh: '参数总数', en: 'Number of parameters' }

/** Of the table of tensors in a solution. */
export const tableHead: readonly Localized[] = [
  { zh: '张量', en: 'Tensor' },
  { zh: '作用', en: 'Part' },
  { zh: '形状', en: 'Shape' },
  { zh: '个数', en: 'Count' },
]
