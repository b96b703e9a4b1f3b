import type { Localized } from '../../locale'

type Quantity = 'steps' | 'path' | 'work' | 'table1' | 'inference' | 'training'
type Axis = 'length' | 'width'
type Curve =
  | 'rnn'
  | 'gru'
  | 'lstm'
  | 'bidirectional'
  | 'attention'
  | 'block'
  | 'generating'
  | 'cache'
  | 'state'
  | 'lstm-activations'
  | 'scores'
  | 'flash'
type Options = { quantity: Quantity; axis: Axis; length: number; width: number; layers: number }

type Cost = {
  title: string
  lead: string
  fields: Record<'quantity' | 'axis' | 'length' | 'width' | 'layers' | 'heads' | 'bytes', string>
  choices: { quantity: Record<Quantity, string>; axis: Record<Axis, string> }
  presetsLabel: string
  presets: Record<'even' | 'steps' | 'path' | 'cache' | 'training', string>
  curves: Record<Curve, string>
  units: Record<Quantity, string>
  axisLabel: Record<Axis, string>
  plot: (of: Options) => string
  chosen: string
  table: string
  here: (of: Options) => string
  colon: string
  even: (cell: 'rnn' | 'gru' | 'lstm' | 'table1', length: number | null, ratio: string) => string
}

const sizes = ({ quantity, length, width, layers }: Options) =>
  [
    `n = ${length}`,
    ...(quantity === 'steps' || quantity === 'path' ? [] : [`d = ${width}`]),
    ...(quantity === 'work' || quantity === 'table1' ? [] : [`L = ${layers}`]),
  ].join(', ')

export const costMessages: Localized<Cost> = {
  zh: {
    title: 'RNN 对 Transformer',
    lead: '先估一下在哪里打平，再换长度 n 和宽度 d 看曲线。',
    fields: {
      quantity: '比较什么',
      axis: '横轴',
      length: '长度 n',
      width: '宽度 d（= h）',
      layers: '层数 L',
      heads: '注意力头数',
      bytes: '每个数的字节数',
    },
    choices: {
      quantity: {
        steps: '顺序步数',
        path: '最长路径',
        work: '每层乘加次数（含投影）',
        table1: '每层乘加次数（Vaswani 表 1，只看量级）',
        inference: '推理时每个序列的内存',
        training: '训练时每个序列的内存',
      },
      axis: { length: '长度 n', width: '宽度 d' },
    },
    presetsLabel: '面试里常问的',
    presets: {
      even: '计算量在哪里打平？',
      steps: '要排多少步？',
      path: '路径有多长？',
      cache: 'KV 缓存有多大？',
      training: '训练内存呢？',
    },
    curves: {
      rnn: 'RNN',
      gru: 'GRU',
      lstm: 'LSTM',
      bidirectional: '双向 RNN',
      attention: '自注意力',
      block: '整个 Transformer 块',
      generating: '自回归生成（RNN 或 Transformer）',
      cache: 'Transformer 的 KV 缓存',
      state: 'LSTM 的 h 与 C',
      'lstm-activations': 'LSTM 的 BPTT 激活',
      scores: '朴素自注意力',
      flash: '分块计算的自注意力（FlashAttention）',
    },
    units: {
      steps: '顺序步数',
      path: '经过的层运算数',
      work: '每层乘加次数',
      table1: '每层乘加次数（量级）',
      inference: '字节',
      training: '字节',
    },
    axisLabel: { length: '长度 n', width: '宽度 d' },
    plot: ({ axis }) => `代价随${axis === 'length' ? '长度 n' : '宽度 d'} 的变化（双对数坐标）`,
    chosen: '选定的取值',
    table: '曲线的数据',
    here: (of) => `${sizes(of)} 时：`,
    colon: '：',
    even: (cell, length, ratio) =>
      cell === 'table1'
        ? `只看量级，n²d 与 nd² 在 n = d = ${length} 处打平。`
        : length === null
          ? '和普通 RNN 比，自注意力的乘加次数总是更多。'
          : `和 ${cell === 'gru' ? 'GRU' : 'LSTM'} 在 n = ${length} 处打平，即 n = ${ratio === '1' ? '' : ratio}d。`,
  },
  en: {
    title: 'RNN against Transformer',
    lead: 'Guess where they break even, then change the length n and the width d.',
    fields: {
      quantity: 'Compare',
      axis: 'Horizontal axis',
      length: 'Length n',
      width: 'Width d (= h)',
      layers: 'Layers L',
      heads: 'Attention heads',
      bytes: 'Bytes a number',
    },
    choices: {
      quantity: {
        steps: 'Sequential steps',
        path: 'Longest path',
        work: 'Multiply-adds a layer, with projections',
        table1: 'Multiply-adds a layer, big O (Vaswani, Table 1)',
        inference: 'Memory a sequence at inference',
        training: 'Memory a sequence in training',
      },
      axis: { length: 'Length n', width: 'Width d' },
    },
    presetsLabel: 'What interviewers ask',
    presets: {
      even: 'Where is the work even?',
      steps: 'How many steps queue?',
      path: 'How long is the path?',
      cache: 'How large is the KV cache?',
      training: 'And memory in training?',
    },
    curves: {
      rnn: 'RNN',
      gru: 'GRU',
      lstm: 'LSTM',
      bidirectional: 'Bidirectional RNN',
      attention: 'Self-attention',
      block: 'Whole Transformer block',
      generating: 'Generating (RNN or Transformer)',
      cache: 'KV cache of a Transformer',
      state: 'h and C of an LSTM',
      'lstm-activations': 'BPTT activations of an LSTM',
      scores: 'Naive self-attention',
      flash: 'Self-attention in blocks (FlashAttention)',
    },
    units: {
      steps: 'Sequential steps',
      path: 'Layer evaluations on the way',
      work: 'Multiply-adds a layer',
      table1: 'Multiply-adds a layer (big O)',
      inference: 'Bytes',
      training: 'Bytes',
    },
    axisLabel: { length: 'Length n', width: 'Width d' },
    plot: ({ axis }) => `Cost over the ${axis === 'length' ? 'length n' : 'width d'} (both axes logarithmic)`,
    chosen: 'The chosen value',
    table: 'Numbers of the curves',
    here: (of) => `At ${sizes(of)}:`,
    colon: ': ',
    even: (cell, length, ratio) =>
      cell === 'table1'
        ? `By big O alone, n²d and nd² break even at n = d = ${length}.`
        : length === null
          ? 'Against a plain RNN, self-attention always takes more multiply-adds.'
          : `Even with the ${cell === 'gru' ? 'GRU' : 'LSTM'} at n = ${length}, that is n = ${ratio === '1' ? '' : ratio}d.`,
  },
}
