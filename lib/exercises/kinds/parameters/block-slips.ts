import type { ParameterSpec } from '../../../rnn'
import type { FormulaSlip } from './counting'
import { blocks, drop } from './formula-changes'

/** The gates of an LSTM without its candidate. */
export const threeBlocks: FormulaSlip<ParameterSpec> = {
  id: 'params.three-blocks',
  when: ({ cell }) => cell === 'lstm',
  change: blocks(3),
  text: {
    zh: '只数了三个门，漏了候选：LSTM 有四组权重。',
    en: 'Only the three gates were counted, without the candidate: an LSTM has four blocks of weights.',
  },
}

/** The gates of a GRU without its candidate. */
export const twoBlocks: FormulaSlip<ParameterSpec> = {
  id: 'params.two-blocks',
  when: ({ cell }) => cell === 'gru',
  change: blocks(2),
  text: {
    zh: '只数了两个门，漏了候选：GRU 有三组权重。',
    en: 'Only the two gates were counted, without the candidate: a GRU has three blocks of weights.',
  },
}

/** Weights alone. */
export const noBias: FormulaSlip<ParameterSpec> = {
  id: 'params.no-bias',
  change: drop('bias', 'readout-bias'),
  text: {
    zh: '漏了所有偏置：偏置也是可训练参数。',
    en: 'All biases are missing: they are trainable parameters too.',
  },
}
