import type { CountFormula } from '../../../rnn'
import { noBias, threeBlocks, twoBlocks } from '../parameters/block-slips'
import type { FormulaSlip } from '../parameters/counting'
import { drop } from '../parameters/formula-changes'
import type { LanguageModel } from './language-model-spec'

const embedded = ({ factors, part }: CountFormula['once'][number]) => part === 'input' && factors.includes('V')
const without = (part: string) => (right: CountFormula) => ({
  ...right,
  once: right.once.filter((term) => term.part !== part),
})

/** The ways to get a language model wrong, the most common first. */
export const languageSlips: readonly FormulaSlip<LanguageModel>[] = [
  {
    id: 'params.tied-counted-twice',
    when: ({ tied }) => tied,
    change: (right) => ({ ...right, once: [...right.once, { part: 'readout', factors: ['k', 'h'] }] }),
    text: {
      zh: '绑定的权重数了两遍：输出层用的就是嵌入那张表，只数一次。',
      en: 'The tied weights were counted twice: the output layer uses the embedding’s own table, which counts once.',
    },
  },
  {
    id: 'params.no-embedding',
    change: (right) => ({ ...right, once: right.once.filter((term) => !embedded(term)) }),
    text: {
      zh: '漏了嵌入：它是一张 $V × d$ 的表，每个词一行。',
      en: 'The embedding is missing: a table of $V × d$, one row for each word.',
    },
  },
  {
    id: 'params.no-output-layer',
    when: ({ tied }) => !tied,
    change: drop('readout', 'readout-bias'),
    text: {
      zh: '漏了 softmax 前的线性层。softmax 本身没有参数，它前面的这一层有。',
      en: 'The linear layer before the softmax is missing. A softmax has no parameters, but that layer has.',
    },
  },
  {
    id: 'params.no-output-bias',
    change: without('readout-bias'),
    text: {
      zh: '漏了输出层的偏置：每个词一个，共 $V$ 个。',
      en: 'The output layer’s biases are missing: one for each word, $V$ in all.',
    },
  },
  {
    id: 'params.output-reads-embedding',
    when: ({ tied }) => !tied,
    change: (right) => ({
      ...right,
      once: right.once.map((term) => (term.part === 'readout' ? { ...term, factors: ['d', 'k'] } : term)),
    }),
    text: {
      zh: '输出层按 $d × V$ 数了：它读的是 $h$ 维的隐藏状态。',
      en: 'The output layer was counted as $d × V$: it reads the hidden state of $h$ numbers.',
    },
  },
  {
    id: 'params.embedding-bias',
    change: (right) => ({ ...right, once: [...right.once, { part: 'bias', factors: ['d'] }] }),
    text: {
      zh: '给嵌入加了偏置：嵌入只是查表，没有偏置。',
      en: 'The embedding was given a bias: it only looks up rows and has none.',
    },
  },
  {
    id: 'params.one-hot-input',
    change: (right) => ({
      ...right,
      each: right.each.map((term) => (term.part === 'input' ? { ...term, factors: ['V', 'h'] } : term)),
    }),
    text: {
      zh: '循环层的输入按 $V$ 维的独热向量数了：经过嵌入，它只读 $d$ 维。',
      en: 'The recurrent layer was given one-hot inputs of $V$ numbers: behind the embedding it reads $d$.',
    },
  },
  threeBlocks,
  twoBlocks,
  noBias,
]
