import type { Localized } from '../../../i18n/locale'
import type { Stack, StepsSpec } from './longest-chain'

const names: Readonly<Record<Stack['network'], Localized>> = {
  recurrent: { zh: '单向 RNN', en: 'unidirectional RNN' },
  bidirectional: { zh: '双向 RNN', en: 'bidirectional RNN' },
  attention: { zh: 'Transformer', en: 'Transformer' },
}

const assumption: Localized = {
  zh: '硬件不限，凡是能同时算的都同时算。一个顺序步指一层在一个位置上算一次。',
  en: 'The hardware is unlimited, and everything that can run at once does. One sequential step is one evaluation of a layer at a position.',
}

/** The networks and the question. */
export function stepsPrompt({ encoder, decoder }: StepsSpec): Localized {
  const name = names[encoder.network]
  const { layers: L, positions: n } = encoder
  if (decoder) {
    const second = names[decoder.network]
    const self = decoder.network === 'attention' ? { zh: '（有缓存）', en: ' (with a cache)' } : { zh: '', en: '' }
    return {
      zh: `编码器：${L} 层的${spaced(name.zh)}，读 ${n} 个词。解码器：${decoder.layers} 层的${spaced(second.zh)}${self.zh}，逐词生成 ${decoder.positions} 个词，要等编码器的全部输出。${assumption.zh}先后一共要多少个顺序步？`,
      en: `Encoder: a ${name.en} of ${L} layers that reads ${n} tokens. Decoder: a ${second.en} of ${decoder.layers} layers${self.en} that generates ${decoder.positions} tokens one by one; it waits for all of the encoder’s outputs. ${assumption.en} How many sequential steps are there in all?`,
    }
  }
  if (encoder.generating) {
    return {
      zh: `一个 $L = ${L}$ 层的${spaced(name.zh)} 语言模型逐词生成 $n = ${n}$ 个词，每个词都以前一个为输入。${assumption.zh}一共要多少个顺序步？`,
      en: `A language model, a ${name.en} of $L = ${L}$ layers, generates $n = ${n}$ tokens one by one, each from the one before. ${assumption.en} How many sequential steps does it take?`,
    }
  }
  return {
    zh: `一个 $L = ${L}$ 层的${spaced(name.zh)} 读一条 $n = ${n}$ 个词的现成序列（前向一遍）。${assumption.zh}要多少个顺序步？`,
    en: `A ${name.en} of $L = ${L}$ layers reads a given sequence of $n = ${n}$ tokens (one forward pass). ${assumption.en} How many sequential steps does it take?`,
  }
}

/** A space before a name that begins with a Latin letter. */
function spaced(name: string): string {
  return /^[A-Za-z]/.test(name) ? ` ${name}` : name
}

const reasons: Readonly<Record<Stack['network'] | 'generating', Localized>> = {
  recurrent: {
    zh: '各层错开一步，像波前一样推进：第一层走 $n$ 步，往上每层晚一步',
    en: 'The layers follow one step behind each other, a wavefront: $n$ steps of the first layer and one more for each layer above',
  },
  bidirectional: {
    zh: '两个方向同时走，但上面一层要等下面一层从两头读完，所以各层依次走 $n$ 步',
    en: 'Both directions run at once, but a layer waits until the one below has read from both ends, so every layer takes its $n$ steps in turn',
  },
  attention: {
    zh: '各位置同时算，只有各层依次算',
    en: 'All positions are computed at once; only the layers follow one another',
  },
  generating: {
    zh: '每个词都要穿过全部 $L$ 层，下一个词才能开始',
    en: 'Each token passes through all $L$ layers before the next can begin',
  },
}

/** Why a stack takes so many steps. */
export function reason({ network, generating }: Stack): Localized {
  return reasons[generating ? 'generating' : network]
}

export const stepLabels = {
  encoder: { zh: '编码器的顺序步', en: 'Sequential steps of the encoder' },
  decoder: { zh: '解码器的顺序步', en: 'Sequential steps of the decoder' },
  steps: { zh: '顺序步数', en: 'Sequential steps' },
} satisfies Record<string, Localized>

export const stepsHints: readonly [Localized, Localized] = [
  {
    zh: '问自己：某一层在某个位置上的计算，最少要等哪些计算先完成？不必等的就能同时做。',
    en: 'Ask of one layer at one position: which other evaluations must be done before it? What need not wait can run at the same time.',
  },
  {
    zh: '先想第二层的第 1 步：单向时只等第一层的第 1 步；双向时要等第一层全部读完；自注意力要等第一层的所有位置，而它们是同时算的。生成时，下一个词还要等上一个词写出来。',
    en: 'Take step 1 of the second layer: in one direction it waits for step 1 of the first only; in both directions for the whole first layer; with self-attention for all positions of the first layer, which run at once. While generating, a token also waits for the one before it.',
  },
]

export const stepsWhy: Localized = {
  zh: 'Transformer 的并行只在训练、编码和预填充时有；自回归生成时，它和单向 RNN 一样要 $n L$ 步。双向 RNN 比单向慢，不是因为有两个方向，而是因为层与层之间不能错开。',
  en: 'A Transformer is parallel in training, encoding and prefill only; generating takes it $n L$ steps, like a unidirectional RNN. A bidirectional RNN is slower than a unidirectional one not for having two directions but because its layers cannot overlap.',
}
