import type { Localized } from '../../../i18n/locale'
import { grouped } from '../../answer/key-text'
import { aCell, cellNames } from '../parameters/cell-names'
import { conventionSentence } from '../parameters/parameter-text'
import type { LanguageModel } from './language-model-spec'

/** The model from end to end, its convention and the question. */
export function modelPrompt(model: LanguageModel): Localized {
  const { cell, vocabularySize: V, inputSize: d, hiddenSize: h, layers = 1, tied } = model
  const convention = conventionSentence(model)
  const stack =
    layers === 1
      ? { zh: `一层单向 ${cellNames[cell].zh}`, en: `${aCell[cell]} layer` }
      : { zh: `${layers} 层单向 ${cellNames[cell].zh}`, en: `${layers} ${cellNames[cell].en} layers` }
  const output = tied
    ? {
        zh: '输出层预测 $V$ 个词，与嵌入绑定权重（共用一张表），另有自己的偏置',
        en: 'an output layer over the $V$ words that is tied to the embedding (they share one table) but has biases of its own',
      }
    : {
        zh: '输出层预测 $V$ 个词：带偏置的线性层加 softmax',
        en: 'an output layer over the $V$ words: a linear layer with bias, then a softmax',
      }
  return {
    zh: `一个词级语言模型：词表大小 $V = ${grouped(V)}$，嵌入 $d = ${d}$ 维，${stack.zh}，隐藏维度 $h = ${h}$，${output.zh}。${convention.zh}一共有多少个可训练参数？`,
    en: `A word-level language model: vocabulary $V = ${grouped(V)}$, embedding of size $d = ${d}$, ${stack.en} with hidden size $h = ${h}$, and ${output.en}. ${convention.en} How many trainable parameters are there?`,
  }
}

export const modelLabels = {
  embedding: { zh: '嵌入', en: 'Embedding' },
  recurrent: { zh: '循环层', en: 'Recurrent layers' },
  output: { zh: '输出层自己的参数', en: 'The output layer’s own parameters' },
} satisfies Record<string, Localized>

export const modelHead: readonly Localized[] = [
  { zh: '部分', en: 'Part' },
  { zh: '个数', en: 'Count' },
]

export function modelHints({ tied, vocabularySize: V, inputSize: d }: LanguageModel): readonly [Localized, Localized] {
  return [
    {
      zh: '从头到尾分三块数：嵌入、循环层、输出层。softmax 本身没有参数。',
      en: 'Count three pieces from end to end: embedding, recurrent layers, output layer. A softmax has no parameters.',
    },
    tied
      ? {
          zh: `嵌入是 $${V} × ${d}$ 的表，没有偏置。绑定之后输出层不再有自己的权重，只剩 $V$ 个偏置。`,
          en: `The embedding is a table of $${V} × ${d}$ without bias. Tied to it, the output layer has no weights of its own, just $V$ biases.`,
        }
      : {
          zh: `嵌入是 $${V} × ${d}$ 的表，没有偏置。输出层有 $h × V$ 个权重和 $V$ 个偏置。`,
          en: `The embedding is a table of $${V} × ${d}$ without bias. The output layer has $h × V$ weights and $V$ biases.`,
        },
  ]
}

export const modelWhy: Localized = {
  zh: '词表一大，参数几乎都在嵌入和输出层里，循环层只是小头。绑定权重让两头共用一张表，是最直接的省法，前提是输出层读到的宽度等于嵌入的宽度。',
  en: 'With a large vocabulary nearly all parameters are in embedding and output layer; the recurrent part is small. Tying lets both ends share one table, the most direct saving, as long as the output layer reads as many numbers as an embedding has.',
}

/** The last line of a solution. */
export function modelTotal(numbers: readonly number[], total: number): Localized {
  const sum = `$${numbers.map(grouped).join(' + ')} = ${grouped(total)}$`
  return { zh: `三块相加：${sum}`, en: `All three: ${sum}` }
}
