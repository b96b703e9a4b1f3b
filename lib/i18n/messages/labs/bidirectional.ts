import type { Localized } from '../../locale'

type Field =
  | 'reversal'
  | 'maskState'
  | 'maskLoss'
  | 'cell'
  | 'hiddenSize'
  | 'bias'
  | 'seed'
  | 'padding'
  | 'rows'
  | 'x1'
  | 'x2'
  | 'x3'
  | 'x4'
  | 'row'
  | 'column'

type Bidirectional = {
  title: string
  lead: string
  fields: Record<Field, string>
  choices: Record<'cell' | 'reversal', Record<string, string>>
  presetsLabel: string
  presets: Record<'right' | 'goesOn' | 'row' | 'rowMasked', string>
  batch: string
  batchLead: string
  sequence: (row: number) => string
  position: string
  /** The name of one cell of the batch, for a screen reader. */
  place: (row: number, t: number, value: string, padding: boolean) => string
  pad: string
  /** What the position has read, in order. */
  seen: (row: number, t: number) => string
  forward: string
  backward: string
  unread: string
  columns: (columns: readonly number[], length: number) => string
  verdict: Record<'right' | 'goes-on' | 'row' | 'row-masked' | 'harmless', string>
  outputs: (row: number) => string
  right: string
  asked: string
  difference: string
  finalState: string
  loss: (right: string, asked: string) => string
  lossSame: string
  table: string
}

export const bidirectionalMessages: Localized<Bidirectional> = {
  zh: {
    title: '双向与填充',
    lead: '在批次里点一个位置，看它的两个方向各读过什么；再换反转方式和掩码，看哪些输出变错。',
    fields: {
      reversal: '反向怎样反转',
      maskState: '状态掩码：填充处状态不动',
      maskLoss: '损失掩码：填充不计入损失',
      cell: '循环单元',
      hiddenSize: '每个方向的 h',
      bias: '有偏置',
      seed: '随机种子',
      padding: '填充值',
      rows: '序列条数',
      x1: '序列 1',
      x2: '序列 2',
      x3: '序列 3',
      x4: '序列 4',
      row: '看第几条',
      column: '看第几步',
    },
    choices: {
      cell: { rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' },
      reversal: { own: '各按自身长度', row: '整行，连填充' },
    },
    presetsLabel: '四种做法：',
    presets: {
      right: '正确：自身长度，加掩码',
      goesOn: '自身长度，不加状态掩码',
      row: '整行反转，不加掩码',
      rowMasked: '整行反转，再按长度掩码',
    },
    batch: '填充后的批次',
    batchLead: '→ 表示选中的位置从前向读过这一格，← 表示从反向读过；灰底斜体的“填充”不是数据。',
    sequence: (row) => `序列 ${row}`,
    position: '位置',
    place: (row, t, value, padding) => `序列 ${row} 第 ${t} 步，${padding ? '填充 ' : ''}${value}`,
    pad: '填充',
    seen: (row, t) => `序列 ${row} 第 ${t} 步的输出读过（按先后）`,
    forward: '前向 →',
    backward: '反向 ←',
    unread: '什么也没读到，输出是 0',
    columns: (columns, length) => columns.map((t) => (t < length ? `x${t + 1}` : '填充')).join('，'),
    verdict: {
      right: '各按自身长度反转，填充处状态不动：与把每条序列单独送进去完全一样。',
      'goes-on': '真实位置的输出都对，但状态在填充处继续更新：最后状态和填充处的输出都不对。',
      row: '反向先读填充，再读数据：短序列每个真实位置的反向状态都错了，最后状态也错了。',
      'row-masked': '反转了整行，掩码却仍按“前 L 格”去遮：反向读的是填充，序列的开头反而没读到。',
      harmless: '这一次没有造成差别：填充是 0、又没有偏置，零状态读零还是零。换成有偏置再看。',
    },
    outputs: (row) => `序列 ${row} 的输出：应有的与现在的`,
    right: '应有',
    asked: '现在',
    difference: '差',
    finalState: '最后状态',
    loss: (right, asked) => `平均损失：应为 ${right}，现在是 ${asked}。`,
    lossSame: '两者相同。',
    table: '整个批次的输出',
  },
  en: {
    title: 'Both directions and padding',
    lead: 'Choose a position of the batch to see what either direction has read there; then change the reversal and the masks and see which outputs go wrong.',
    fields: {
      reversal: 'The backward pass reverses',
      maskState: 'State mask: no update at padding',
      maskLoss: 'Loss mask: padding does not count',
      cell: 'Cell',
      hiddenSize: 'h of each direction',
      bias: 'Biases',
      seed: 'Random seed',
      padding: 'Padding value',
      rows: 'Sequences',
      x1: 'Sequence 1',
      x2: 'Sequence 2',
      x3: 'Sequence 3',
      x4: 'Sequence 4',
      row: 'Sequence looked at',
      column: 'Step looked at',
    },
    choices: {
      cell: { rnn: 'Vanilla RNN', lstm: 'LSTM', gru: 'GRU' },
      reversal: { own: 'within each length', row: 'whole rows' },
    },
    presetsLabel: 'Four ways:',
    presets: {
      right: 'Right: own length, masked',
      goesOn: 'Own length, state goes on',
      row: 'Whole rows, no mask',
      rowMasked: 'Whole rows, masked by length',
    },
    batch: 'The padded batch',
    batchLead:
      '→ marks what the chosen position has read forward, ← what it has read backward; “pad”, grey and in italics, is no data.',
    sequence: (row) => `Sequence ${row}`,
    position: 'Position',
    place: (row, t, value, padding) => `Sequence ${row}, step ${t}: ${padding ? 'padding ' : ''}${value}`,
    pad: 'pad',
    seen: (row, t) => `What the output of sequence ${row}, step ${t}, has read, in order`,
    forward: 'Forward →',
    backward: 'Backward ←',
    unread: 'nothing: its output is 0',
    columns: (columns, length) => columns.map((t) => (t < length ? `x${t + 1}` : 'pad')).join(', '),
    verdict: {
      right:
        'Reversed within its own length, the state standing still at padding: the same as each sequence by itself.',
      'goes-on':
        'Outputs at real positions are right, but the state goes on at padding: the last states and the outputs at padding are wrong.',
      row: 'The backward pass reads padding before the data: in shorter sequences its state is wrong at every real position, and so is the last one.',
      'row-masked':
        'The whole row is reversed, but the mask still covers all but the first L slots: the backward pass reads padding and misses the beginning of the sequence.',
      harmless:
        'No difference this time: the padding is 0 and nothing has a bias, so a state of zeros that reads zeros stays zero. Switch biases on.',
    },
    outputs: (row) => `The outputs of sequence ${row}: as they should be, and now`,
    right: 'right',
    asked: 'now',
    difference: 'off by',
    finalState: 'last state',
    loss: (right, asked) => `Mean loss: it should be ${right} and is ${asked}.`,
    lossSame: 'They are the same.',
    table: 'The outputs of the whole batch',
  },
}
