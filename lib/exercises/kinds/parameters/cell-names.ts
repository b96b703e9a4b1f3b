import type { Localized } from '../../../i18n/locale'
import type { Cell } from '../../../rnn'

/** What a cell is called in running text. */
export const cellNames: Readonly<Record<Cell, Localized>> = {
  rnn: { zh: '普通 RNN', en: 'vanilla RNN' },
  lstm: { zh: 'LSTM', en: 'LSTM' },
  gru: { zh: 'GRU', en: 'GRU' },
}

/** With its article: `a vanilla RNN`. */
export const aCell: Readonly<Record<Cell, string>> = { rnn: 'a vanilla RNN', lstm: 'an LSTM', gru: 'a GRU' }
