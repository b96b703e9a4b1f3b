import type { Localized } from '../locale'

type Cell = {
  title: string
  fields: { seed: string; seqLength: string; inputSize: string; hiddenSize: string; nSamples: string }
  run: string
  stop: string
  reset: string
  running: string
  built: string
  ran: (millis: number) => string
  stdout: string
  gloss: string[] | null
  glossTitle: string
  note: (parts: string, total: number) => string
  numbers: string
  tensor: string
  shape: string
  count: string
  total: string
  vectorTitle: Record<'rnnOutput' | 'rnnHidden' | 'lstmHidden' | 'lstmCell', string>
  labels: (positive: number, all: number) => string
  stepsTitle: string
  step: string
  unit: string
  firstSteps: (shown: number, all: number) => string
  failed: string
  range: (name: string, given: string, min: number, max: number) => string
}

export const cellMessages: Localized<Cell> = {
  zh: {
    title: '运行单元',
    fields: {
      seed: '随机种子',
      seqLength: '序列长度',
      inputSize: '输入维度 d',
      hiddenSize: '隐藏维度 h',
      nSamples: '样本数',
    },
    run: '运行',
    stop: '停止',
    reset: '恢复原值',
    running: '正在计算…',
    built: '下面是构建时算好的结果；按“运行”在你的浏览器里重算。',
    ran: (millis) => `已在你的浏览器里算完，用时 ${millis} 毫秒。`,
    stdout: '输出',
    gloss: null,
    glossTitle: '',
    note: (parts, total) =>
      `原文在“RNN参数”这一行印的是 97。它自己的代码（原来的尺寸）数出来是 ${parts} = ${total}；97 恰好漏掉了一个 8。`,
    numbers: '输出背后的数字',
    tensor: '张量',
    shape: '形状',
    count: '个数',
    total: '合计',
    vectorTitle: {
      rnnOutput: 'RNN 对第一个样本的输出 y',
      rnnHidden: 'RNN 最后的隐藏状态 h',
      lstmHidden: 'LSTM 最后的隐藏状态 h',
      lstmCell: 'LSTM 最后的细胞状态 C',
    },
    labels: (positive, all) => `标签：${all} 个样本里有 ${positive} 个为 1（首末两步第 0 维特征之和大于 0）。`,
    stepsTitle: 'LSTM 每一步的门与状态',
    step: '步',
    unit: '单元',
    firstSteps: (shown, all) => `表太长，只列出 ${all} 步里的前 ${shown} 步。`,
    failed: '没有算成：',
    range: (name, given, min, max) => `“${name}”填的是 ${given}，应为 ${min} 到 ${max} 之间的整数。`,
  },
  en: {
    title: 'Run the cell',
    fields: {
      seed: 'Random seed',
      seqLength: 'Sequence length',
      inputSize: 'Input size d',
      hiddenSize: 'Hidden size h',
      nSamples: 'Samples',
    },
    run: 'Run',
    stop: 'Stop',
    reset: 'Reset',
    running: 'Computing…',
    built: 'This result was computed when the site was built; Run computes it again in your browser.',
    ran: (millis) => `Computed in your browser in ${millis} ms.`,
    stdout: 'Output',
    gloss: [
      'Simple RNN output shape',
      'Number of hidden states',
      'Number of LSTM hidden states',
      'Final hidden shape',
      'Final cell shape',
      'RNN parameters',
      'LSTM parameters',
    ],
    glossTitle: 'What the lines say',
    note: (parts, total) =>
      `The source prints 97 on the “RNN参数” line. Its own code, at its own sizes, counts ${parts} = ${total}; 97 is one 8 short.`,
    numbers: 'The numbers behind the output',
    tensor: 'Tensor',
    shape: 'Shape',
    count: 'Count',
    total: 'Total',
    vectorTitle: {
      rnnOutput: 'Output y of the RNN for the first sample',
      rnnHidden: 'Final hidden state h of the RNN',
      lstmHidden: 'Final hidden state h of the LSTM',
      lstmCell: 'Final cell state C of the LSTM',
    },
    labels: (positive, all) =>
      `Labels: ${positive} of ${all} samples are 1 (feature 0 of the first and the last step adds up to more than 0).`,
    stepsTitle: 'Gates and states of the LSTM at every step',
    step: 'Step',
    unit: 'Unit',
    firstSteps: (shown, all) => `Too long to list: the first ${shown} of ${all} steps.`,
    failed: 'It could not be computed:',
    range: (name, given, min, max) => `“${name}” is ${given}; it must be a whole number from ${min} to ${max}.`,
  },
}
