import type { Localized } from '../i18n/locale'
import { type SymbolName, symbols } from './symbols'

type Named = Localized & {
  /** The symbol's entry in the glossary, where it has one. */
  readonly term: string
}

/** What the coloured symbols of formulas stand for, so that a formula is found by the names of what is in it. */
export const symbolNames: Readonly<Record<SymbolName, Named>> = {
  forget: { term: 'forget-gate', zh: '遗忘门', en: 'forget gate' },
  input: { term: 'input-gate', zh: '输入门', en: 'input gate' },
  candidate: { term: 'candidate', zh: '候选', en: 'candidate' },
  output: { term: 'output-gate', zh: '输出门', en: 'output gate' },
  cell: { term: 'cell-state', zh: '细胞状态', en: 'cell state' },
  hidden: { term: 'hidden-state', zh: '隐藏状态', en: 'hidden state' },
  x: { term: 'input', zh: '输入', en: 'input' },
  y: { term: 'readout', zh: '读出', en: 'readout' },
  update: { term: 'update-gate', zh: '更新门', en: 'update gate' },
  reset: { term: 'reset-gate', zh: '重置门', en: 'reset gate' },
}

const names = Object.keys(symbols) as SymbolName[]

/** The symbol that an entry of the glossary explains. */
export function symbolOfTerm(term: string): SymbolName | undefined {
  return names.find((name) => symbolNames[name].term === term)
}

/** The coloured symbols that a formula holds, in the order of the table. */
export function symbolsIn(tex: string): SymbolName[] {
  return names.filter((name) => new RegExp(`\\${symbols[name]}(?![A-Za-z])`).test(tex))
}
