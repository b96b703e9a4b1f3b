import type { Localized } from '../locale'

type CellKind = 'rnn' | 'lstm' | 'gru'
type NumberField = 'seqLength' | 'hiddenSize' | 'seed' | 'learningRate' | 'epochs'
type Options = { cell: CellKind } & Record<NumberField, number>

type Train = {
  title: string
  cell: string
  cells: Record<CellKind, string>
  fields: Record<NumberField, string>
  train: string
  stop: string
  goOn: string
  reset: string
  status: Record<'built' | 'training' | 'stopped' | 'failed' | 'invalid', string>
  trained: (millis: number) => string
  /** `steps` is 0 before the first news. */
  progress: (step: number, steps: number) => string
  options: (of: Options) => string
  /** The fields hold something else than what the curve belongs to. */
  changed: string
  accuracyNow: (accuracy: string, epochs: number) => string
  plotTitle: string
  stepAxis: string
  lossAxis: string
  chance: string
  batchLoss: string
  testLoss: string
  tableTitle: string
  epoch: string
  step: string
  meanLoss: string
  accuracy: string
  failed: (why: string) => string
  /** `given` is '' for a field that is empty. */
  range: (name: string, given: string, min: number, max: number, whole: boolean) => string
}

const duration = (millis: number, thousandth: string, second: string) =>
  millis < 1000 ? `${millis} ${thousandth}` : `${(millis / 1000).toFixed(1)} ${second}`

export const trainMessages: Localized<Train> = {
  zh: {
    title: '训练单元',
    cell: '循环单元',
    cells: { rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' },
    fields: {
      seqLength: '序列长度 T',
      hiddenSize: '隐藏维度 h',
      seed: '随机种子',
      learningRate: '起始学习率',
      epochs: '轮数',
    },
    train: '训练',
    stop: '停止',
    goOn: '继续训练',
    reset: '恢复原值',
    status: {
      built: '下面的曲线是网站发布前训练好的。按“训练”，在你的浏览器里重新训练一次。',
      training: '正在训练。',
      stopped: '已停止；可以从这里继续，结果与中途不停逐位相同。',
      failed: '训练没有完成。',
      invalid: '没有开始训练；下面是之前的曲线。',
    },
    trained: (millis) => `已在你的浏览器里训练完，用时 ${duration(millis, '毫秒', '秒')}。`,
    progress: (step, steps) => (steps === 0 ? '正在准备数据' : `第 ${step} 步，共 ${steps} 步`),
    options: ({ cell, seed, seqLength, hiddenSize, learningRate, epochs }) =>
      `下面这条曲线的设置：${{ rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' }[cell]}，T = ${seqLength}，h = ${hiddenSize}，种子 ${seed}，起始学习率 ${learningRate}，${epochs} 轮。`,
    changed: '上面填的与曲线的设置不同，按“训练”才会按新的设置训练。',
    accuracyNow: (accuracy, epochs) =>
      epochs === 0 ? '测试集上的准确率：第一轮之后才知道。' : `第 ${epochs} 轮之后，测试集上的准确率是 ${accuracy}。`,
    plotTitle: '损失随训练步数的变化',
    stepAxis: '训练步数（每步一个小批量）',
    lossAxis: '二元交叉熵（奈特）',
    chance: '瞎猜：ln 2',
    batchLoss: '每步的小批量损失',
    testLoss: '测试损失',
    tableTitle: '各轮数据',
    epoch: '轮',
    step: '步',
    meanLoss: '训练损失（本轮均值）',
    accuracy: '测试准确率',
    failed: (why) => (why === '' ? '训练没有完成。' : `训练没有完成：${why}`),
    range: (name, given, min, max, whole) =>
      `“${name}”${given === '' ? '是空的' : `填的是 ${given}`}，应为 ${min} 到 ${max} 之间的${whole ? '整数' : '数'}。`,
  },
  en: {
    title: 'Train the cell',
    cell: 'Cell',
    cells: { rnn: 'Vanilla RNN', lstm: 'LSTM', gru: 'GRU' },
    fields: {
      seqLength: 'Sequence length T',
      hiddenSize: 'Hidden size h',
      seed: 'Random seed',
      learningRate: 'Initial learning rate',
      epochs: 'Epochs',
    },
    train: 'Train',
    stop: 'Stop',
    goOn: 'Continue',
    reset: 'Reset',
    status: {
      built: 'The curve below was trained when the site was built. Press Train to train in your browser.',
      training: 'Training…',
      stopped: 'Stopped. Continue picks up here; the result is the same to the bit as without the stop.',
      failed: 'Training did not finish.',
      invalid: 'Not started; below is the previous curve.',
    },
    trained: (millis) => `Trained in your browser in ${duration(millis, 'ms', 's')}.`,
    progress: (step, steps) => (steps === 0 ? 'Preparing the data' : `Step ${step} of ${steps}`),
    options: ({ cell, seed, seqLength, hiddenSize, learningRate, epochs }) =>
      `The curve below is for ${{ rnn: 'the vanilla RNN', lstm: 'the LSTM', gru: 'the GRU' }[cell]}, T = ${seqLength}, h = ${hiddenSize}, seed ${seed}, initial learning rate ${learningRate}, ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}.`,
    changed: 'The fields above no longer match this curve; press Train to train with them.',
    accuracyNow: (accuracy, epochs) =>
      epochs === 0
        ? 'Test accuracy: known after the first epoch.'
        : `Test accuracy after ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}: ${accuracy}.`,
    plotTitle: 'Loss over the course of training',
    stepAxis: 'Training steps (one mini-batch each)',
    lossAxis: 'Binary cross-entropy (nats)',
    chance: 'Guessing: ln 2',
    batchLoss: 'Mini-batch loss at each step',
    testLoss: 'Test loss',
    tableTitle: 'Numbers by epoch',
    epoch: 'Epoch',
    step: 'Step',
    meanLoss: 'Training loss (mean of the epoch)',
    accuracy: 'Test accuracy',
    failed: (why) => (why === '' ? 'Training did not finish.' : `Training did not finish: ${why}`),
    range: (name, given, min, max, whole) =>
      `“${name}” is ${given === '' ? 'empty' : given}; it must be a ${whole ? 'whole number' : 'number'} from ${min} to ${max}.`,
  },
}
