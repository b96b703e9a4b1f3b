import type { ElementContent } from 'hast'
import type { SymbolName } from './symbols'

/** The variables that stand for a symbol in the lessons' Python. */
const variables: Readonly<Record<string, SymbolName>> = {
  f: 'forget',
  i: 'input',
  g: 'candidate',
  o: 'output',
  c: 'cell',
  h: 'hidden',
  x_t: 'x',
  z: 'update',
  r: 'reset',
}

/** Which of the variables are symbols in a piece of code: `i` that counts a loop is no gate. */
export function symbolVariables(code: string): readonly string[] {
  return Object.keys(variables).filter((name) => name === 'x_t' || !new RegExp(`\\bfor ${name}\\b`).test(code))
}

/** Splits plain code so that each symbol's variable stands in a span of the symbol's colour. */
export function colourVariables(text: string, names: readonly string[]): ElementContent[] {
  const parts = text.split(new RegExp(`(?<![\\w.])(${names.join('|')})(?!\\w)`))
  return parts.flatMap((value, index): ElementContent[] => {
    if (value === '') return []
    const node = { type: 'text' as const, value }
    if (index % 2 === 0) return [node]
    return [{ type: 'element', tagName: 'span', properties: { class: `sym-${variables[value]}` }, children: [node] }]
  })
}
