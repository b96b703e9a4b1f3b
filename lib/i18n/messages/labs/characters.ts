import type { Localized } from '../../locale'

/** The paragraph that the model learns at first, in the reader's language. */
export const sampleTexts: Localized = {
  zh: '遗忘门决定保留多少，输入门决定写入多少，输出门决定露出多少。遗忘门接近一，旧的记忆就留下；遗忘门接近零，旧的记忆就清掉。输入门接近一，新的内容就写入；输入门接近零，新的内容就挡住。隐藏状态由输出门决定，细胞状态由遗忘门和输入门决定。每一步都用同一组权重，每一步都读一个新的输入。梯度沿着细胞状态往回走，遗忘门接近一，梯度就走得远。',
  en: 'The forget gate decides how much is kept, the input gate decides how much is written, the output gate decides how much is shown. When the forget gate is near one, the old memory stays; when the forget gate is near zero, the old memory goes. When the input gate is near one, the new content is written; when the input gate is near zero, the new content is held back. Each step uses the same weights, and each step reads a new input. The gradient walks back along the cell state, and it walks far when the forget gate is near one.',
}

type Field = 'text' | 'cell' | 'hiddenSize' | 'window' | 'learningRate' | 'updates' | 'temperature' | 'seed'

type Characters = {
  title: string
  lead: string
  fields: Record<Field, string>
  choices: { cell: Record<'rnn' | 'gru' | 'lstm', string> }
  train: string
  status: Record<'idle' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed', string>
  failed: (why: string) => string
  alphabet: (length: number, size: number, guessing: string) => string
  progress: (update: number, updates: number, loss: string) => string
  plot: string
  guessing: string
  update: string
  loss: string
  gradientNorm: string
  samples: string
  noSample: string
  after: (update: number) => string
  table: string
}

export const characterMessages: Localized<Characters> = {
  zh: {
    title: '字符 RNN',
    lead: '粘贴一段自己的文字，看它边学边写。先猜：多少次更新之后能写出完整的词？',
    fields: {
      text: '要学的文字（80 到 1200 个字符）',
      cell: '循环单元',
      hiddenSize: '隐藏维度 h',
      window: '截断窗口 T',
      learningRate: '学习率',
      updates: '更新次数',
      temperature: '采样温度 τ',
      seed: '随机种子',
    },
    choices: { cell: { rnn: '普通 RNN', gru: 'GRU', lstm: 'LSTM' } },
    train: '训练',
    status: {
      idle: '下面的曲线和样本是网站发布前训练好的。按“训练”，在你的浏览器里重新训练。',
      running: '正在训练。',
      paused: '已暂停。',
      done: '训练完了。',
      cancelled: '已停止；下面是停止之前的结果。',
      failed: '训练没有完成。',
    },
    failed: (why) => `训练没有完成：${why}`,
    alphabet: (length, size, guessing) =>
      `共 ${length} 个字符，${size} 种；瞎猜的损失是 ln ${size} = ${guessing} 奈特。`,
    progress: (update, updates, loss) => `第 ${update} 次更新，共 ${updates} 次；损失 ${loss} 奈特。`,
    plot: '每个字符的损失随更新次数的变化',
    guessing: '瞎猜：ln V',
    update: '更新次数',
    loss: '每个字符的交叉熵（奈特）',
    gradientNorm: '裁剪前的梯度范数',
    samples: '模型写的文字（最新的在前）',
    noSample: '第 20 次更新之后开始写。',
    after: (update) => `第 ${update} 次更新后：`,
    table: '损失与梯度范数',
  },
  en: {
    title: 'Character RNN',
    lead: 'Paste a paragraph of your own and watch it write while it learns. Guess first: after how many updates will it spell whole words?',
    fields: {
      text: 'The text to learn (80 to 1200 characters)',
      cell: 'Cell',
      hiddenSize: 'Hidden size h',
      window: 'Truncation window T',
      learningRate: 'Learning rate',
      updates: 'Updates',
      temperature: 'Sampling temperature τ',
      seed: 'Random seed',
    },
    choices: { cell: { rnn: 'Vanilla RNN', gru: 'GRU', lstm: 'LSTM' } },
    train: 'Train',
    status: {
      idle: 'The curve and the samples below were made when the site was built. Press Train to train in your browser.',
      running: 'Training…',
      paused: 'Paused.',
      done: 'Trained.',
      cancelled: 'Stopped; below is what there was until then.',
      failed: 'Training did not finish.',
    },
    failed: (why) => `Training did not finish: ${why}`,
    alphabet: (length, size, guessing) =>
      `${length} characters, ${size} different ones; guessing has a loss of ln ${size} = ${guessing} nats.`,
    progress: (update, updates, loss) => `Update ${update} of ${updates}; loss ${loss} nats.`,
    plot: 'Loss a character over the updates',
    guessing: 'Guessing: ln V',
    update: 'Update',
    loss: 'Cross-entropy a character (nats)',
    gradientNorm: 'Gradient norm before clipping',
    samples: 'What the model writes (latest first)',
    noSample: 'It begins to write after update 20.',
    after: (update) => `After update ${update}:`,
    table: 'Loss and gradient norm',
  },
}
