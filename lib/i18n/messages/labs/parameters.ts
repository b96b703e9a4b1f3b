import type { Localized } from '../../locale'

type Field =
  | 'cell'
  | 'convention'
  | 'inputSize'
  | 'hiddenSize'
  | 'layers'
  | 'projectionSize'
  | 'readoutSize'
  | 'vocabularySize'
  | 'bidirectional'
  | 'bias'
  | 'peephole'

type Parameters = {
  title: string
  lead: string
  fields: Record<Field, string>
  choices: Record<'cell' | 'convention', Record<string, string>>
  lstmOnly: string
  total: (total: number) => string
  picture: string
  tensorCount: (rows: number, columns: number, count: number) => string
  more: (rest: number) => string
  table: string
  tensor: string
  shape: string
  count: string
}

export const parameterMessages: Localized<Parameters> = {
  zh: {
    title: '参数计数器',
    lead: '先自己算，再改尺寸和约定，看哪一块变了。',
    fields: {
      cell: '循环单元',
      convention: '约定',
      inputSize: '输入维度 d',
      hiddenSize: '隐藏维度 h',
      layers: '层数 L',
      projectionSize: '投影 p（0 为无）',
      readoutSize: '读出 k（0 为无）',
      vocabularySize: '词表 V（0 为无）',
      bidirectional: '双向',
      bias: '有偏置',
      peephole: '窥孔连接',
    },
    choices: {
      cell: { rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' },
      convention: { textbook: '教科书（一份偏置）', pytorch: 'PyTorch（两份偏置）', keras: 'Keras 默认' },
    },
    lstmOnly: '投影和窥孔只有 LSTM 才有，这里没有计入。',
    total: (total) => `共 ${total.toLocaleString('en')} 个参数。`,
    picture: '按比例画出的各个张量',
    tensorCount: (rows, columns, count) => `${rows} × ${columns} = ${count}`,
    more: (rest) => `还有 ${rest} 个张量没有画出，都在下面的表里。`,
    table: '张量表',
    tensor: '张量',
    shape: '形状',
    count: '元素个数',
  },
  en: {
    title: 'Parameter counter',
    lead: 'Work it out first, then change a size or the convention and see which tensor moves.',
    fields: {
      cell: 'Cell',
      convention: 'Convention',
      inputSize: 'Input size d',
      hiddenSize: 'Hidden size h',
      layers: 'Layers L',
      projectionSize: 'Projection p (0: none)',
      readoutSize: 'Readout k (0: none)',
      vocabularySize: 'Vocabulary V (0: none)',
      bidirectional: 'Bidirectional',
      bias: 'Biases',
      peephole: 'Peepholes',
    },
    choices: {
      cell: { rnn: 'Vanilla RNN', lstm: 'LSTM', gru: 'GRU' },
      convention: { textbook: 'Textbook (one bias)', pytorch: 'PyTorch (two biases)', keras: 'Keras defaults' },
    },
    lstmOnly: 'Only an LSTM has a projection or peepholes; they are not counted here.',
    total: (total) => `${total.toLocaleString('en')} parameters in all.`,
    picture: 'The tensors, drawn to one scale',
    tensorCount: (rows, columns, count) => `${rows} × ${columns} = ${count}`,
    more: (rest) => `${rest} more tensors are not drawn; the table below has them all.`,
    table: 'Table of the tensors',
    tensor: 'Tensor',
    shape: 'Shape',
    count: 'Entries',
  },
}
