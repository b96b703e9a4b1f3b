import type { Localized } from '../../locale'

type Field = 'cell' | 'd' | 'h' | 'T' | 'update' | 'reset' | 't' | 'unrolled'
type Cell = 'rnn' | 'lstm' | 'gru'

type Step = {
  title: string
  lead: string
  fields: Record<Field, string>
  choices: Record<'cell' | 'update' | 'reset', Record<string, string>>
  /** Who writes the GRU so, by update and reset. */
  written: Record<string, string>
  weights: string
  sequence: string
  /** What is typed into one input, for a screen reader and for what is wrong with it. */
  entry: {
    weight: (block: string, row: number, column: string) => string
    vector: (name: string, row: number) => string
    input: (t: number, entry: number) => string
  }
  back: string
  step: string
  run: string
  unroll: string
  fold: string
  /** What was computed, said when a button was pressed. */
  now: (t: number, steps: number, h: string) => string
  diagram: (cell: Cell, t: number) => string
  equations: (t: number) => string
  unit: (n: number) => string
  unrolledTitle: string
  stepTitle: (t: number) => string
  table: string
  quantity: string
  names: Record<'pre' | 'product' | 'squashed', string>
}

const cellNames: Localized<Record<Cell, string>> = {
  zh: { rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' },
  en: { rnn: 'vanilla RNN', lstm: 'LSTM', gru: 'GRU' },
}

export const stepMessages: Localized<Step> = {
  zh: {
    title: '单元的一步',
    lead: '先用手算一步，再改一个权重或输入，看哪些数跟着变。',
    fields: {
      cell: '循环单元',
      d: '输入维度 d',
      h: '隐藏维度 h',
      T: '步数 T',
      update: '更新门 z',
      reset: '重置门 r',
      t: '当前步',
      unrolled: '展开',
    },
    choices: {
      cell: { rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' },
      update: { write: 'z 是写入的比例', keep: 'z 是保留的比例' },
      reset: { before: '矩阵乘之前', after: '矩阵乘之后' },
    },
    written: {
      'write before': '这种写法：Chung 等 2014，也是本课程的公式。',
      'keep before': '这种写法：Cho 等 2014，Keras 的 reset_after=False。',
      'write after': '这种写法：两种约定混用，没有常见的库这样实现。',
      'keep after': '这种写法：PyTorch、cuDNN，以及 Keras 的默认设置。',
    },
    weights: '权重与偏置',
    sequence: '输入序列与初始状态',
    entry: {
      weight: (block, row, column) => `${block} 第 ${row} 行 ${column} 列`,
      vector: (name, row) => `${name} 第 ${row} 个`,
      input: (t, entry) => `第 ${t} 步输入的第 ${entry} 个`,
    },
    back: '回到第一步',
    step: '走一步',
    run: '走到底',
    unroll: '按时间展开',
    fold: '收起展开',
    now: (t, steps, h) => `第 ${t} 步，共 ${steps} 步：h = ${h}。`,
    diagram: (cell, t) => `${cellNames.zh[cell]}第 ${t} 步的示意图，连线上标着数值；同样的数都在下面的表里。`,
    equations: (t) => `第 ${t} 步的方程与数值`,
    unit: (n) => `单元 ${n}：`,
    unrolledTitle: '按时间展开：每一步用的是同一组权重',
    stepTitle: (t) => `第 ${t} 步`,
    table: '每一步的所有数值',
    quantity: '量',
    names: { pre: '预激活', product: '候选的循环乘积', squashed: 'tanh C' },
  },
  en: {
    title: 'One step of a cell',
    lead: 'Work one step by hand first. Then change a weight or an input and see which numbers follow.',
    fields: {
      cell: 'Cell',
      d: 'Input size d',
      h: 'Hidden size h',
      T: 'Steps T',
      update: 'Update gate z',
      reset: 'Reset gate r',
      t: 'Present step',
      unrolled: 'Unrolled',
    },
    choices: {
      cell: { rnn: 'Vanilla RNN', lstm: 'LSTM', gru: 'GRU' },
      update: { write: 'z is what is written', keep: 'z is what is kept' },
      reset: { before: 'before the product', after: 'after the product' },
    },
    written: {
      'write before': 'Written so by Chung et al. 2014 and in the formulas of this course.',
      'keep before': 'Written so by Cho et al. 2014 and by Keras with reset_after=False.',
      'write after': 'A mixture of both; no common library has it.',
      'keep after': 'Written so by PyTorch, cuDNN and Keras by default.',
    },
    weights: 'Weights and biases',
    sequence: 'Inputs and initial state',
    entry: {
      weight: (block, row, column) => `${block}, row ${row}, column ${column}`,
      vector: (name, row) => `${name}, entry ${row}`,
      input: (t, entry) => `Input of step ${t}, entry ${entry}`,
    },
    back: 'Back to step 1',
    step: 'Step',
    run: 'Run to the end',
    unroll: 'Unroll',
    fold: 'Fold up',
    now: (t, steps, h) => `Step ${t} of ${steps}: h = ${h}.`,
    diagram: (cell, t) =>
      `Diagram of the ${cellNames.en[cell]} at step ${t} with its numbers on the wires; the table below holds them all.`,
    equations: (t) => `The equations of step ${t} with their numbers`,
    unit: (n) => `Unit ${n}:`,
    unrolledTitle: 'Unrolled in time: every step uses the same weights',
    stepTitle: (t) => `Step ${t}`,
    table: 'Every number of every step',
    quantity: 'Quantity',
    names: { pre: 'pre-activation', product: 'recurrent product of the candidate', squashed: 'tanh C' },
  },
}
