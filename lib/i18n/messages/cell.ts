import type { Localized } from '../locale'

type Inputs = { seed: number; seqLength: number; inputSize: number; hiddenSize: number; nSamples: number }

type Cell = {
  title: string
  fields: Record<keyof Inputs, string>
  run: string
  stop: string
  reset: string
  status: Record<'built' | 'running' | 'failed' | 'stopped' | 'invalid', string>
  ran: (millis: number) => string
  elapsed: (seconds: number) => string
  inputs: (of: Inputs) => string
  /** The fields hold something else than what the result below was computed from. */
  changed: string
  showOutput: string
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
  restOf: (shown: number, all: number) => string
  labels: (positive: number, all: number) => string
  stepsTitle: string
  step: string
  unit: string
  firstSteps: (shown: number, all: number) => string
  failed: (why: string) => string
  /** `given` is '' for a field that is empty. */
  range: (name: string, given: string, min: number, max: number) => string
}

const inSeconds = (millis: number) => (millis / 1000).toFixed(1)

export const cellMessages: Localized<Cell> = {
  zh: {
    title: '运行代码单元',
    fields: {
      seed: '随机种子',
      seqLength: '序列长度 T',
      inputSize: '输入维度 d',
      hiddenSize: '隐藏维度 h',
      nSamples: '样本数',
    },
    run: '运行',
    stop: '停止',
    reset: '恢复原值',
    status: {
      built: '下面的结果是构建时算好的。先猜再看，或按“运行”在你的浏览器里重算。',
      running: '正在计算；算完之前，下面仍是之前的结果。',
      failed: '下面仍是之前的结果。',
      stopped: '已停止；下面是之前的结果。',
      invalid: '没有运行；下面是之前的结果。',
    },
    ran: (millis) => `已在你的浏览器里算完，用时 ${millis < 1000 ? `${millis} 毫秒` : `${inSeconds(millis)} 秒`}。`,
    elapsed: (seconds) => `已用 ${seconds} 秒`,
    inputs: ({ seed, seqLength, inputSize, hiddenSize, nSamples }) =>
      `下面的结果属于：种子 ${seed}，T = ${seqLength}，d = ${inputSize}，h = ${hiddenSize}，${nSamples} 个样本。`,
    changed: '上面填的与此不同，按“运行”才会重算。',
    showOutput: '显示输出',
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
    restOf: (shown, all) => `以上是 ${all} 个数里的前 ${shown} 个；展开其余 ${all - shown} 个`,
    labels: (positive, all) => `标签：${all} 个样本里有 ${positive} 个为 1（首末两步第 0 维特征之和大于 0）。`,
    stepsTitle: 'LSTM 每一步的门与状态',
    step: '步',
    unit: '隐藏单元',
    firstSteps: (shown, all) => `表太长，只列出 ${all} 步里的前 ${shown} 步。`,
    failed: (why) => (why === '' ? '没有算成。' : `没有算成：${why}`),
    range: (name, given, min, max) =>
      `“${name}”${given === '' ? '是空的' : `填的是 ${given}`}，应为 ${min} 到 ${max} 之间的整数。`,
  },
  en: {
    title: 'Run the cell',
    fields: {
      seed: 'Random seed',
      seqLength: 'Sequence length T',
      inputSize: 'Input size d',
      hiddenSize: 'Hidden size h',
      nSamples: 'Samples',
    },
    run: 'Run',
    stop: 'Stop',
    reset: 'Reset',
    status: {
      built: 'The result below was computed when the site was built. Guess before you look, or run it in your browser.',
      running: 'Computing… Until it is done, the previous result stays below.',
      failed: 'Below is still the previous result.',
      stopped: 'Stopped; below is the previous result.',
      invalid: 'Not run; below is the previous result.',
    },
    ran: (millis) => `Computed in your browser in ${millis < 1000 ? `${millis} ms` : `${inSeconds(millis)} s`}.`,
    elapsed: (seconds) => `${seconds} s so far`,
    inputs: ({ seed, seqLength, inputSize, hiddenSize, nSamples }) =>
      `The result below is for seed ${seed}, T = ${seqLength}, d = ${inputSize}, h = ${hiddenSize}, ${nSamples} ${nSamples === 1 ? 'sample' : 'samples'}.`,
    changed: 'The fields above differ from that; press Run to compute theirs.',
    showOutput: 'Show the output',
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
      `The source prints 97 as the RNN’s parameters. Its own code, at its own sizes, counts ${parts} = ${total}; 97 is one 8 short.`,
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
    restOf: (shown, all) => `The first ${shown} of ${all}; show the other ${all - shown}`,
    labels: (positive, all) =>
      `Labels: ${positive} of ${all} samples are 1 (feature 0 of the first and the last step adds up to more than 0).`,
    stepsTitle: 'Gates and states of the LSTM at every step',
    step: 'Step',
    unit: 'Unit',
    firstSteps: (shown, all) => `Too long to list: the first ${shown} of ${all} steps.`,
    failed: (why) => (why === '' ? 'It could not be computed.' : `It could not be computed: ${why}`),
    range: (name, given, min, max) =>
      `“${name}” is ${given === '' ? 'empty' : given}; it must be a whole number from ${min} to ${max}.`,
  },
}
