/** The coloured symbols: name → macro of formulas. The class of a symbol is `sym-` and its name. */
export const symbols = {
  forget: '\\sF',
  input: '\\sI',
  candidate: '\\sG',
  output: '\\sO',
  cell: '\\sC',
  hidden: '\\sH',
  x: '\\sX',
  y: '\\sY',
  update: '\\sZ',
  reset: '\\sR',
} as const

export type SymbolName = keyof typeof symbols

export function isSymbolName(name: string): name is SymbolName {
  return Object.hasOwn(symbols, name)
}
